import type { BuildOptions, Plugin } from 'esbuild';

export const extensionBundle: BuildOptions & { readonly plugins: readonly Plugin[] };
