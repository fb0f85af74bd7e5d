// Words, numbers and dates in the language of the interface.

import { MESSAGES } from "./messages.js";

const LOCALES = { ar: "ar-SY-u-nu-latn", en: "en-GB" };

export function translator(lang) {
  const words = MESSAGES[lang];
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(LOCALES[lang]);
  const t = (key, values = {}) => filled(words[key] ?? key, values);
  return Object.assign(t, {
    lang,
    dir: lang === "ar" ? "rtl" : "ltr",
    number: (n) => number.format(n),
    count: (key, n) => filled(form(words[`count.${key}`], plural.select(n)), { n: number.format(n) }),
    date: (value) => (value ? written(value, lang) : words.noDate),
    list: (items) => items.join(lang === "ar" ? "، " : ", "),
  });
}

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function form(forms, category) {
  return forms[category] ?? forms.other;
}

// An ISO day, month or year in words; anything else as it is.
function written(value, lang) {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!found) return value;
  const [, year, month, day] = found;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return value;
  const shape = { year: "numeric", month: month && "long", day: day && "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[lang], shape).format(date);
}
