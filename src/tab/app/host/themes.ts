/** The three themes of Teams as Fluent has them. The page's own background is set too: Fluent paints only its box. */
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Teams' word for a theme as ours; an unknown word is light. */
export function themeNamed(name: string | undefined): ThemeName {
  if (name === 'dark' || name === 'contrast') return name;
  return 'light';
}

// Segoe UI is Windows' own; elsewhere a face of like width keeps the lines of Teams.
const fontFamilyBase =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...teamsLightTheme, fontFamilyBase },
  dark: { ...teamsDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** Paints what lies behind Fluent's box, and tells the browser which scroll bars and form controls fit. */
export function paintPage(name: ThemeName): void {
  document.body.style.background = themes[name].colorNeutralBackground2;
  document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
}
