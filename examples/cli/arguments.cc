// The command line, read with getopt_long.
#include "arguments.h"

#include <getopt.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>

#include "parley/version.h"

namespace cli {
namespace {

constexpr unsigned max_jobs = 256;

constexpr const char* help =
    R"(usage: parley [OPTION]... [FILE]...

Reads English news texts and says who negotiates and who mediates, how many prisoners go from whom to whom,
and when: one report for each document, each fact with its place in the text. Reads standard input where no
FILE is given or FILE is "-".

Input:
      --input text|jsonl    text: every FILE is a document;
                            jsonl: every line is one: {"id", "published", "text"} and, if wanted, "mode";
                            default: jsonl for a FILE named *.jsonl or *.ndjson, text for others
      --published DATE      publication date of texts, and of JSON lines that have none: 2020-03-23 or
                            2020-03-23T18:30Z; without it "on Sunday" is no day of the calendar
      --narrative           histories: relative dates count from the last date mentioned
      --day-first           read 3/4/2020 as 3 April
      --strict              refuse texts that are no valid UTF-8
      --gazetteer FILE      names to know besides the built-in ones; tab-separated, see parley(1)

Output:
      --format json|table   json: one report a line (default); table: for people
      --explain             name the rule that made each record (and in tables its confidence)
  -o, --output FILE         write to FILE
  -j, --jobs N              work on N documents at a time (default 1; 0: one a processor); the output is the same

  -h, --help                show this and exit
  -V, --version             show the version and exit

Examples:
  parley --published 2020-03-23 --format table article.txt
  parley -j 0 -o reports.jsonl articles.jsonl
  find articles -name '*.txt' -print0 | xargs -0 parley > reports.jsonl

Exit status: 0 all good; 1 some documents failed, an error object stands in their place; 2 wrong usage;
3 something could not be read or written.
)";

int wrong_usage(const std::string& message) {
  std::fprintf(stderr, "parley: %s\nTry 'parley --help'.\n", message.c_str());
  return exit_usage;
}

/// A whole number from 0 to max_jobs.
bool parse_jobs(std::string_view text, unsigned* out) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + static_cast<unsigned>(c - '0');
    if (value > max_jobs) return false;
  }
  *out = value != 0 ? value : std::clamp(std::thread::hardware_concurrency(), 1u, max_jobs);
  return !text.empty();
}

}  // namespace

bool is_jsonl(Input input, const std::string& path) {
  if (input != Input::by_name) return input == Input::jsonl;
  const auto ends_in = [&](std::string_view ending) {
    return path.size() > ending.size() && path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
  };
  return ends_in(".jsonl") || ends_in(".ndjson");
}

bool parse_arguments(int argc, char** argv, Arguments* out, int* exit_code) {
  // Options that have no letter get numbers that are none.
  enum : int {
    input = 256,
    published,
    narrative,
    day_first,
    strict,
    gazetteer,
    format,
    explain,
    show_help,
    show_version
  };
  static const option long_options[] = {{"input", required_argument, nullptr, input},
                                        {"published", required_argument, nullptr, published},
                                        {"narrative", no_argument, nullptr, narrative},
                                        {"day-first", no_argument, nullptr, day_first},
                                        {"strict", no_argument, nullptr, strict},
                                        {"gazetteer", required_argument, nullptr, gazetteer},
                                        {"format", required_argument, nullptr, format},
                                        {"explain", no_argument, nullptr, explain},
                                        {"output", required_argument, nullptr, 'o'},
                                        {"jobs", required_argument, nullptr, 'j'},
                                        {"help", no_argument, nullptr, show_help},
                                        {"version", no_argument, nullptr, show_version},
                                        {nullptr, 0, nullptr, 0}};
  *exit_code = exit_usage;
  for (int c = 0; (c = getopt_long(argc, argv, "o:j:hV", long_options, nullptr)) != -1;) {
    const std::string value = optarg != nullptr ? optarg : "";
    switch (c) {
      case input:
        if (value != "text" && value != "jsonl") {
          *exit_code = wrong_usage("--input is text or jsonl, not '" + value + "'");
          return false;
        }
        out->input = value == "text" ? Input::text : Input::jsonl;
        break;
      case format:
        if (value != "json" && value != "table") {
          *exit_code = wrong_usage("--format is json or table, not '" + value + "'");
          return false;
        }
        out->format = value == "json" ? Format::json : Format::table;
        break;
      case published:
        out->published = value;
        break;
      case narrative:
        out->narrative = true;
        break;
      case day_first:
        out->day_first = true;
        break;
      case strict:
        out->strict = true;
        break;
      case gazetteer:
        out->gazetteer = value;
        break;
      case explain:
        out->explain = true;
        break;
      case 'o':
        out->output = value;
        break;
      case 'j':
        if (!parse_jobs(value, &out->jobs)) {
          *exit_code =
              wrong_usage("--jobs is a number from 0 to " + std::to_string(max_jobs) + ", not '" + value + "'");
          return false;
        }
        break;
      case 'h':
      case show_help:
        std::fputs(help, stdout);
        *exit_code = exit_good;
        return false;
      case 'V':
      case show_version:
        std::printf("parley %s (gazetteer of %s)\n", parley::version(), parley::gazetteer_date());
        *exit_code = exit_good;
        return false;
      default:
        // getopt_long has told what is wrong.
        std::fputs("Try 'parley --help'.\n", stderr);
        return false;
    }
  }
  out->files.assign(argv + optind, argv + argc);
  if (out->files.empty()) out->files.emplace_back("-");
  return true;
}

}  // namespace cli
