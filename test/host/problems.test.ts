import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { waitFor } from '../polling';
import { afterTest, cleanUp, extensionHost, start, tempFolder } from './interviewFixtures';

/** Marks on a document, as `text under it: message`. */
function marksOn(document: vscode.TextDocument, source: string): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((mark) => mark.source === source)
    .map((mark) => `${document.getText(mark.range)}: ${mark.message}`);
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('problems of one\u2019s own', () => {
  const settings = () => vscode.workspace.getConfiguration('mockboard');

  before(async () => {
    await extensionHost();
  });

  afterEach(async () => {
    await (await extensionHost()).leave();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await cleanUp();
  });

  async function newProblem(folder: string, title: string): Promise<vscode.TextDocument> {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('mockboard.newProblem', {
      title,
      folder: vscode.Uri.file(folder),
    });
    return vscode.workspace.openTextDocument(uri);
  }

  it('begin from a template, and are marked where estimate or board go wrong', async () => {
    const document = await newProblem(tempFolder(), 'Lift scheduler');
    assert.equal(path.basename(document.fileName), 'lift-scheduler.mockboard-problem.json');
    await replace(document, '"cars = 4M / day"', '"cars = 4M / dy"');
    await waitFor('a mark at the line', () => marksOn(document, 'Mockboard').length > 0);
    assert.match(marksOn(document, 'Mockboard')[0] ?? '', /^"cars = 4M \/ dy": .*dy/);
    await replace(document, '"cars = 4M / dy"', '"cars = 40M / day"');
    await waitFor('the overload', () => marksOn(document, 'Mockboard').some((mark) => mark.includes('Card payments')));
    await replace(document, '"cars = 40M / day"', '"cars = 4M / day"');
    await waitFor('no marks', () => marksOn(document, 'Mockboard').length === 0);
    await document.save();
  });

  it('are interviewed on like the others; the interview keeps a copy, and a broken file harms nothing', async () => {
    const folder = tempFolder();
    const document = await newProblem(folder, 'Lift scheduler');
    fs.writeFileSync(path.join(folder, 'broken.mockboard-problem.json'), '{"format": 1,}');
    await settings().update('problems.files', [folder], vscode.ConfigurationTarget.Global);
    afterTest(async () => {
      await settings().update('problems.files', undefined, vscode.ConfigurationTarget.Global);
    });
    const interview = await start(tempFolder(), { problem: 'lift-scheduler' });
    assert.equal(fs.readFileSync(path.join(interview, 'problem.json'), 'utf8'), document.getText());
    const setup = JSON.parse(fs.readFileSync(path.join(interview, 'interview.json'), 'utf8'));
    assert.equal(setup.problem.title, 'Lift scheduler');
    assert.match(fs.readFileSync(path.join(interview, 'notes.md'), 'utf8'), /^# Lift scheduler\n\n> Design the system/);
  });
});
