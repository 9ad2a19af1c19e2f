import { TimelineWriter } from '../../../src/interview/timelineWriter';

/** A process that writes events to the folder it is given and prints how many it has written, until it is killed. */
async function main(folder: string): Promise<void> {
  const writer = new TimelineWriter(
    folder,
    { number: 1, bytes: 0, endsClean: true },
    { onFailure: () => process.exit(1), onRecovery: () => undefined },
  );
  for (let count = 0; ; count += 1) {
    writer.write({ type: 'timeAdded', ms: count, at: count });
    await writer.flush();
    process.stdout.write(`${count + 1}\n`);
  }
}

void main(process.argv[2] ?? '');
