/** VS Code settings by their dotted names. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings that keep a test window still: nothing moves, asks, updates or goes to the network. */
export const QUIET_SETTINGS: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'files.simpleDialog.enable': true,
  // The web workbench saves by itself after a second unless told otherwise; the desktop does not.
  'files.autoSave': 'off',
  'editor.accessibilitySupport': 'off',
};

/** The themes the user interface is checked in, by their names in VS Code 1.139 (older ones say "Default Dark Modern"). */
export const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;

/** The name of a theme in `THEMES`. */
export type ThemeName = keyof typeof THEMES;

/** The settings which select a theme. */
export function themeSettings(theme: ThemeName): Settings {
  return {
    'workbench.colorTheme': THEMES[theme],
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
  };
}
