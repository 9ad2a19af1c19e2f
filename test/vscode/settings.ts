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

/** A colour theme: its value in the settings, its name in the theme picker, and the class it gives the workbench. */
export interface Theme {
  readonly setting: string;
  readonly label: string;
  readonly cssClass: string;
}

/** The name of a theme in `THEMES`. */
export type ThemeName = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** The themes the user interface is checked in, as VS Code 1.139 calls them (older ones say "Default Dark Modern"). */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { setting: 'Default Light Modern', label: 'Light Modern', cssClass: 'vs' },
  dark: { setting: 'Default Dark Modern', label: 'Dark Modern', cssClass: 'vs-dark' },
  highContrast: { setting: 'Default High Contrast', label: 'Dark High Contrast', cssClass: 'hc-black' },
  highContrastLight: { setting: 'Default High Contrast Light', label: 'Light High Contrast', cssClass: 'hc-light' },
};

/** The settings which select a theme. */
export function themeSettings(theme: ThemeName): Settings {
  return {
    'workbench.colorTheme': THEMES[theme].setting,
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
  };
}
