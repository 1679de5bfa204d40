// The clock: what was planned against what it took. It says time in words and is read when asked for: ticks are not announced.

const MINUTE = 60_000;

const minutesOf = (step) => Number(step.dataset.minutes ?? 0);
const planned = (some) => some.reduce((sum, step) => sum + minutesOf(step), 0);

/** `12:04`, for a time that runs. */
function running(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function timeOfDay(moment) {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat(document.documentElement.lang, form).format(moment);
}

/** A time that runs, and behind it whether that is over its plan, which is from `from` to `to` minutes. */
function against(spent, whole, from, to) {
  const text = whole > 0 ? t('deliver-spent-of', { spent: running(spent), planned: whole }) : running(spent);
  if (whole === 0 || state.startedAt === null) return { text };
  const over = Math.floor(spent / MINUTE - to);
  if (over >= 1) return { text, verdict: t('deliver-over', { count: over }), is: 'over' };
  const ahead = Math.floor(from - spent / MINUTE);
  if (ahead >= 1) return { text, verdict: t('deliver-ahead', { count: ahead }), is: 'ahead' };
  return { text };
}

/** The breaks of the day: `{ at, minutes, title }`, in minutes after midnight. */
const breaks = () =>
  [...document.querySelectorAll('[data-break]')].map(({ dataset }) => ({
    at: Number(dataset.break),
    minutes: Number(dataset.minutes),
    title: dataset.title,
  }));

function minuteOfDay(moment) {
  const date = new Date(moment);
  return date.getHours() * 60 + date.getMinutes();
}

const atMinute = (now, minute) => new Date(now).setHours(0, minute, 0, 0);

/** When something is due that so much training time away, with the breaks between. */
function due(now, milliseconds) {
  let moment = now + milliseconds;
  for (const { at, minutes } of breaks()) {
    const begins = atMinute(now, at);
    if (begins > now && begins <= moment) moment += minutes * MINUTE;
  }
  return moment;
}

function nextActivity(all, place, now) {
  const ahead = all.findIndex((step, at) => at > place && step.classList.contains('deliver-activity'));
  if (ahead < 0) return t('deliver-none-left');
  const title = all[ahead].querySelector('h2').textContent;
  const left = Math.max(0, minutesOf(all[place]) * MINUTE - spentOn(state.key, now));
  const away = left + planned(all.slice(place + 1, ahead)) * MINUTE;
  if (state.startedAt === null) return t('deliver-due-after', { title, count: Math.round(away / MINUTE) });
  return t('deliver-due', { title, time: timeOfDay(due(now, away)) });
}

function nextBreak(now) {
  const minute = minuteOfDay(now);
  const next = breaks().find(({ at, minutes }) => minute < at + minutes);
  if (!next) return t('deliver-none-left');
  const { title, at, minutes } = next;
  if (minute >= at) return t('deliver-break-now', { title, time: timeOfDay(atMinute(now, at + minutes)) });
  return t('deliver-break-at', { title, time: timeOfDay(atMinute(now, at)), count: minutes });
}

function started() {
  if (state.startedAt === null) return t('deliver-not-started');
  const time = timeOfDay(state.startedAt);
  return isRunning() ? t('deliver-at-clock', { time }) : t('deliver-paused-at', { time });
}

/** Writes the clock. What has not changed is left alone. */
function drawClock(now = Date.now()) {
  const all = steps();
  const place = here(all);
  const own = minutesOf(all[place]);
  const before = planned(all.slice(0, place));
  write('step', against(spentOn(state.key, now), own, 0, own));
  const module = against(spentInAll(now), planned(all), before, before + own);
  if (state.startedAt !== null && planned(all) > 0) module.verdict ??= t('deliver-on-time');
  write('module', module);
  write('started', { text: started() });
  write('activity', { text: nextActivity(all, place, now) });
  write('break', { text: nextBreak(now) });
  write('count', { text: t('deliver-step', { number: place + 1, count: all.length }) });
}

function write(name, { text, verdict = '', is = '' }) {
  const where = document.querySelector(`[data-clock="${name}"]`);
  if (!where) return;
  const words = verdict ? `${text} · ${verdict}` : text;
  if (where.textContent !== words) where.textContent = words;
  where.dataset.is = is;
}
