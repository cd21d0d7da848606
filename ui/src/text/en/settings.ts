import type { DateFormat, Language, NumberFormat, PageSize, Theme } from "../../generated/api";

export const settings = {
  title: "Settings",
  lead: "For you, on this computer. A change holds at once.",
  back: "Back",
  appearance: {
    title: "Appearance",
    theme: "Theme",
    themes: { system: "As the system", light: "Light", dark: "Dark" } satisfies Record<Theme, string>,
    zoom: "Size of everything",
    zoomOf: (percent: number) => `${percent} %`,
  },
  language: {
    title: "Language, numbers and dates",
    language: "Language",
    languages: { en: "English", de: "Deutsch" } satisfies Record<Language, string>,
    hint: "Of the window and the menu. Questions, reports and some messages stay in English.",
    numbers: "Numbers",
    numberFormats: {
      language: (example: string) => `As the language: ${example}`,
      comma_point: () => "1,234.5",
      point_comma: () => "1.234,5",
      space_comma: () => "1\u202f234,5",
      apostrophe_point: () => "1’234.5",
    } satisfies Record<NumberFormat, (example: string) => string>,
    dates: "Dates",
    dateFormats: {
      language: (example: string) => `As the language: ${example}`,
      year_first: () => "2026-11-20",
      day_dots: () => "20.11.2026",
      day_slashes: () => "20/11/2026",
      month_slashes: () => "11/20/2026",
    } satisfies Record<DateFormat, (example: string) => string>,
    onPaper: "Reports are in English. Days and sums of money in them follow your formats; scores have a point.",
  },
  report: {
    title: "Reports",
    page: "Paper",
    pages: { a4: "A4, 210 × 297 mm", letter: "Letter, 8.5 × 11 in" } satisfies Record<PageSize, string>,
    hint: "What a report is set on unless you choose otherwise there.",
  },
  keyboard: {
    title: "Keyboard",
    singleKeys: "Single keys answer and move",
    hint: "On Assess, a digit answers and a letter acts. Switch this off where keys are pressed by accident, or by voice control.",
    show: "Show all keys",
  },
  about: {
    title: "About Plumbline",
    version: (version: string) => `Version ${version}`,
    show: "Version and licences",
  },
  defaults: "Restore the defaults",
  restored: "The defaults hold.",
  lost: {
    title: "Your settings could not be read.",
    body: "The defaults hold instead; your workspaces are not affected. The damaged file was kept as settings.damaged.json.",
    dismiss: "Understood",
  },
};
