import assert from 'node:assert/strict';
import { Mailbox } from '../../../webview/shared/mailbox';

describe('a mailbox', () => {
  it('keeps messages until someone reads, in order, and hands each over once', () => {
    const mailbox = new Mailbox<number>();
    const read: number[] = [];
    mailbox.deliver(1);
    mailbox.deliver(2);
    mailbox.read((message) => read.push(message));
    mailbox.deliver(3);
    assert.deepEqual(read, [1, 2, 3]);
  });

  it('keeps messages again when its reader leaves', () => {
    const mailbox = new Mailbox<number>();
    const [first, second]: number[][] = [[], []];
    const leave = mailbox.read((message) => first?.push(message));
    mailbox.deliver(1);
    leave();
    mailbox.deliver(2);
    mailbox.read((message) => second?.push(message));
    assert.deepEqual([first, second], [[1], [2]]);
  });

  it('stays with a new reader when the one before leaves late', () => {
    const mailbox = new Mailbox<number>();
    const read: number[] = [];
    const leave = mailbox.read(() => assert.fail('the first reader was asked'));
    mailbox.read((message) => read.push(message));
    leave();
    mailbox.deliver(1);
    assert.deepEqual(read, [1]);
  });
});
