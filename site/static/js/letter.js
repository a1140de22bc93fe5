// Fills the blanks of a letter as a reader types. Nothing typed leaves the window: no request is
// made, nothing is stored, and what is typed is only ever put into the page as text.
const letter = document.querySelector("[data-letter]");
const form = document.querySelector("[data-letter-form]");
const fields = [...form.querySelectorAll("[data-fills]")];
const blanks = [...letter.querySelectorAll("[data-blank]")];
const mail = form.querySelector("[data-letter-mail]");
const [left, said] = ["left", "said"].map((name) => form.querySelector(`[data-letter-${name}]`));
const isKhmer = document.documentElement.lang === "km";

// Browsers lack Khmer: months come with the page, and digits follow one another in Unicode.
const KHMER_ZERO = 0x17e0;
const inDigits = (text) =>
  isKhmer ? text.replace(/\d/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit))) : text;

const LONGEST_MAILTO = 1800; // mail programs cut longer addresses, some of them silently
const ABSENT = "\0"; // where a blank that may stay empty has left nothing

for (const blank of blanks) blank.dataset.name = blank.textContent;

function dateInWords(text) {
  const [year, month, day] = text.split("-");
  const parts = { day: Number(day), month: form.dataset.months.split("|")[month - 1], year };
  const written = form.dataset.date.replace(/{(\w+)}/g, (_, name) => parts[name]);
  return inDigits(written);
}

function valueOf(number) {
  const field = fields.find(({ dataset }) => dataset.fills === number);
  const typed = field.value.trim();
  return field.type === "date" && typed ? dateInWords(typed) : typed;
}

// What inserts marks where Khmer lines may break is the page, not the editor.
const unmarked = (text) => text.replace(/[\u200b\u2060]/g, "");

function textOfNode(node) {
  if (node.nodeType === Node.TEXT_NODE) return unmarked(node.data);
  const { blank, name } = node.dataset;
  return valueOf(blank) || (node.classList.contains("may-stay") ? ABSENT : unmarked(name));
}

function textOfParagraph(paragraph) {
  const lines = [...paragraph.childNodes].map(textOfNode).join("").split("\n");
  const isLeft = (line) => !line.includes(ABSENT) || line.replaceAll(ABSENT, "").trim();
  return lines.filter(isLeft).join("\n").replaceAll(ABSENT, "");
}

function textOf(...parts) {
  const paragraphs = parts.flatMap((part) => [
    ...letter.querySelectorAll(`[data-part="${part}"] p`),
  ]);
  return paragraphs.map(textOfParagraph).filter(Boolean).join("\n\n");
}

function line(part) {
  const place = letter.querySelector(`[data-part="${part}"]`);
  return place ? textOfParagraph(place).replace(/[\s\p{Cc}]+/gu, " ").trim() : "";
}

const body = () => textOf("recipient", "letter", "closing");
const whole = () =>
  [textOf("recipient"), line("subject"), textOf("letter", "closing")].filter(Boolean).join("\n\n");

// An address that cannot carry a second recipient; else none.
function address() {
  const typed = line("to");
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+$/i.test(typed) ? typed : "";
}

function mailto(subject, text) {
  const query = [["subject", subject], ["body", text.replaceAll("\n", "\r\n")]];
  const written = query.filter(([, value]) => value);
  const pairs = written.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  // "?" and "&" may stand in an address, where they would begin further headers.
  const to = encodeURIComponent(address()).replace("%40", "@");
  return [`mailto:${to}`, ...(pairs.length ? [pairs.join("&")] : [])].join("?");
}

const fits = (url) => url.length <= LONGEST_MAILTO;

function base64(text) {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

// RFC 2047: words of at most 75 signs, no letter cut in two, one a line.
function encodedWords(text) {
  const words = [""];
  for (const sign of text) {
    const grown = words.at(-1) + sign;
    if (new TextEncoder().encode(grown).length > 39) words.push(sign);
    else words[words.length - 1] = grown;
  }
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join("\r\n ");
}

function eml() {
  const to = address();
  const lines = base64(body().replaceAll("\n", "\r\n")).match(/.{1,76}/g) ?? [];
  return [
    "X-Unsent: 1", // opens as a draft to send, not as a message received
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    ...(to ? [`To: ${to}`] : []),
    `Subject: ${encodedWords(line("subject"))}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...lines,
    "",
  ].join("\r\n");
}

function save() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([eml()], { type: "message/rfc822" }));
  link.download = form.dataset.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Without HTTPS, as on an onion address, browsers offer only the older way.
function copyTheOldWay(text) {
  const put = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", put, { once: true });
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", put);
  if (!isDone) throw new Error("refused");
}

async function copy(message = form.dataset.copied) {
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(whole());
    else copyTheOldWay(whole());
    said.textContent = message;
  } catch {
    said.textContent = form.dataset.failed;
  }
}

function show() {
  for (const blank of blanks) {
    const value = valueOf(blank.dataset.blank);
    blank.textContent = value || blank.dataset.name;
    blank.classList.toggle("filled", Boolean(value));
  }
  const needed = new Set(
    blanks.filter((blank) => !blank.classList.contains("may-stay")).map((b) => b.dataset.blank),
  );
  const empty = [...needed].filter((number) => !valueOf(number)).length;
  const { left: some, done } = form.dataset;
  const words = some
    .replace("{left}", inDigits(String(empty)))
    .replace("{all}", inDigits(String(needed.size)));
  left.textContent = empty ? words : done;
  said.textContent = "";
  const subject = line("subject");
  const shorter = [mailto(subject, body()), mailto(subject, ""), mailto("", "")];
  mail.href = shorter.find(fits);
}

mail.addEventListener("click", () => {
  if (!fits(mailto(line("subject"), body()))) copy(form.dataset.paste);
});
form.addEventListener("input", show);
form.addEventListener("click", ({ target }) => {
  const act = { copy: () => copy(), save, print: () => print() }[target.dataset.letterDo];
  act?.();
});
form.hidden = false;
show();
