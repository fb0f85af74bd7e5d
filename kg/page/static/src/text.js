// Spellings of one name brought together, for finding it however it is written.

const LETTERS = new Map(
  Object.entries({
    أ: "ا",
    إ: "ا",
    آ: "ا",
    ٱ: "ا",
    ى: "ي",
    ی: "ي",
    ئ: "ي",
    ؤ: "و",
    ة: "ه",
    ک: "ك",
    گ: "ك",
    ڤ: "ف",
    پ: "ب",
    چ: "ج",
    ء: "",
  }),
);
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f'’‘ʿʾ`]/g;
const ARTICLE = /(^| )(?:ال|لل)(?=\p{L}{2})/gu;
const LATIN_ARTICLE = /(^| )(?:al|el)[ -](?=\p{L})/gu;

// `الأستانة` and `استانه`, `Lavrov` and `LAVROV` become equal; words are separated by one space.
export function fold(text) {
  const letters = text
    .normalize("NFD")
    .replace(/[\u0653-\u0655]/g, "")
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase();
  const folded = [...letters].map((letter) => LETTERS.get(letter) ?? letter).join("");
  return folded
    .replace(LATIN_ARTICLE, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(ARTICLE, "$1");
}

const SOUNDS = new Map(
  Object.entries({ غ: "ج", ث: "ت", ذ: "د", ظ: "ز", ض: "د", ط: "ت", ص: "س", ق: "ك", ڨ: "ك", ه: "" }),
);

// The consonants by their sound, as the same foreign name is spelled by different papers (`سيرغي`, `سيرجي`).
export function skeleton(text) {
  const letters = [...fold(text)].map((letter) => SOUNDS.get(letter) ?? letter).join("");
  return letters.replace(/[اويaeiou]/g, "").replace(/(.)\1+/g, "$1");
}
