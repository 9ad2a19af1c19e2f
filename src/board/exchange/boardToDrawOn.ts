import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';

/** The visible board used last; without one the interview's, and without an interview a new one. */
export async function boardToDrawOn(
  canvases: OpenCanvases,
  openInterviewBoard: () => Promise<vscode.Uri | undefined>,
): Promise<OpenCanvas> {
  const visible = canvases.find();
  if (visible) return visible;
  const uri = await openInterviewBoard();
  if (!uri) await vscode.commands.executeCommand(COMMANDS.newBoard);
  return new Promise((resolve) => {
    const look = () => {
      const canvas = canvases.find(uri);
      if (!canvas) return;
      watching.dispose();
      resolve(canvas);
    };
    const watching = canvases.onDidChange(look);
    look();
  });
}
