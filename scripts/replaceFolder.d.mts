export function replaceFolder(source: string, target: string): Promise<void>;
