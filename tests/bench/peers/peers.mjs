// Speed of other libraries on the same texts: node peers.mjs TEXTS.jsonl prints one JSON line a library, {"name", "mb_per_s"}.
// Each runs over as many texts as it manages in some seconds, after a second of warming up; CPU time counts.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import recognizers from "@microsoft/recognizers-text-suite";

const SECONDS = Number(process.env.PARLEY_BENCH_SECONDS ?? 4);
const texts = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const culture = recognizers.Culture.English;

const peers = {
  "chrono-node, dates": (doc, published) => chrono.parse(doc.text, published),
  "Recognizers-Text, dates": (doc, published) => recognizers.recognizeDateTime(doc.text, culture, undefined, published),
  "Recognizers-Text, numbers": (doc) => recognizers.recognizeNumber(doc.text, culture),
};

function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

for (const [name, run] of Object.entries(peers)) {
  let next = 0;
  const over = (limit) => {
    const begin = seconds();
    let bytes = 0;
    while (seconds() - begin < limit) {
      const doc = texts[next++ % texts.length];
      run(doc, doc.published ? new Date(doc.published) : new Date());
      bytes += Buffer.byteLength(doc.text);
    }
    return bytes / (seconds() - begin);
  };
  over(SECONDS / 4);
  console.log(JSON.stringify({ name, mb_per_s: over(SECONDS) / 1e6 }));
}
