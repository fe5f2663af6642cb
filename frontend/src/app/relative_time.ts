// <time datetime="2026-03-01T09:00:00Z" data-relative>1 March 2026</time> becomes "3 hours ago", with the
// written date kept in its title. Anything further than a month away stays as the server wrote it.
import { all, pageLanguage } from "../page";

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number, below: number][] = [
  ["minute", 60, 3600],
  ["hour", 3600, 86_400],
  ["day", 86_400, 31 * 86_400],
];

function refresh(time: HTMLTimeElement, format: Intl.RelativeTimeFormat): void {
  time.dataset.written ??= time.textContent?.trim() ?? "";
  const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
  const step = STEPS.find(([, , below]) => Math.abs(seconds) < below);
  const written = time.dataset.written;
  time.textContent = step && Number.isFinite(seconds) ? format.format(Math.trunc(seconds / step[1]), step[0]) : written;
  time.title = written;
}

/** Says anew how long ago everything on the page was, with what has come since. */
export function refreshTimes(): void {
  const format = new Intl.RelativeTimeFormat(pageLanguage(), { numeric: "auto" });
  for (const time of all<HTMLTimeElement>("time[data-relative]")) refresh(time, format);
}

export function startRelativeTime(): void {
  if (document.querySelector("time[data-relative]") === null) return;
  refreshTimes();
  setInterval(refreshTimes, 60_000);
}
