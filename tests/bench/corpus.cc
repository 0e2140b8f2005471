// Reads and makes the texts that are measured.
#include "corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

namespace parley::bench {
namespace {

/// A small generator of our own: std::mt19937 is the same everywhere, but the distributions are not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}
  std::uint32_t below(std::uint32_t n) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::uint32_t>((state_ >> 16) % n);
  }
  std::string_view pick(std::initializer_list<std::string_view> list) {
    return *(list.begin() + below(static_cast<std::uint32_t>(list.size())));
  }

 private:
  std::uint64_t state_;
};

class Writer {
 public:
  Writer(Subject subject, std::uint32_t seed) : subject_(subject), random_(seed) {}

  BenchDocument write(std::size_t bytes) {
    BenchDocument doc;
    const auto month = 1 + random_.below(12), day = 1 + random_.below(28);
    doc.published = std::to_string(1990 + random_.below(35)) + (month < 10 ? "-0" : "-") + std::to_string(month) +
                    (day < 10 ? "-0" : "-") + std::to_string(day);
    text_.clear();
    while (text_.size() < bytes) {
      for (std::uint32_t i = 0, n = 2 + random_.below(4); i < n; ++i) sentence();
      text_ += "\n\n";
    }
    doc.text = text_;
    return doc;
  }

 private:
  // Expands a template: %x is a word of kind x.
  void expand(std::string_view form) {
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (form[i] != '%')
        text_ += form[i];
      else
        word(form[++i]);
    }
    text_ += ' ';
  }

  void sentence() {
    // Two sentences in three say nothing of the subject, as in real articles.
    if (subject_ == Subject::talks && random_.below(3) == 0) {
      expand(random_.pick({"%P said on %W that it would free %n %c held since %M in exchange for %n of its own %c.",
                           "Negotiators of %P and %P met in %C %w to discuss the release of %n %c.",
                           "The talks, mediated by %P, ended %w without a deal, %N said.",
                           "“We have handed over the bodies of %n soldiers,” said %N, a spokesman for %P.",
                           "Under the agreement, %P will release %n %c and %P will return %n within %n days.",
                           "The envoy, %N, arrived in %C %w for a second round of negotiations between %P and %P.",
                           "At least %n %c remain in the hands of %P, according to %P."}));
      return;
    }
    expand(random_.pick(
        {"Officials in %C said the price of %o rose by %n percent %w after the company reported a profit of $%n "
         "million.",
         "The court is expected to hear the case in %M, lawyers for %N said.",
         "Heavy rain closed roads near %C on %W, and forecasters warned of more to come over the weekend.",
         "The team, which has won %n of its last %n matches, travels to %C next week.",
         "“It was a difficult year for everyone who works with %o,” %N told reporters.",
         "More than %n people attended the opening, about twice as many as in %M.",
         "Analysts had forecast growth of %n.%n percent for the quarter, but the figures published %w were lower.",
         "The ministry declined to comment on the report, which was first published in a newspaper in %C.",
         "Many families in the area depend on %o, and prices have fallen by a third in the past two years."}));
  }

  void word(char kind) {
    switch (kind) {
      case 'P':
        text_ +=
            random_.pick({"the Taliban", "Israel", "Hamas", "Ukraine", "Russia", "the Houthis",
                          "the Colombian government", "FARC", "Qatar", "the United Nations", "the Red Cross", "Turkey",
                          "the Syrian government", "the rebels", "the Philippine government", "Armenia", "Azerbaijan"});
        break;
      case 'C':
        text_ += random_.pick({"Geneva", "Doha", "Kabul", "Cairo", "Oslo", "London", "Chicago", "Istanbul", "Havana",
                               "Manila", "Nairobi"});
        break;
      case 'W':
        text_ += random_.pick({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
        break;
      case 'w':
        text_ += random_.pick({"on Monday", "late on Tuesday", "last week", "yesterday", "on March 3", "two days later",
                               "in recent weeks", "on 12 May 2004"});
        break;
      case 'M':
        text_ += random_.pick({"January", "last March", "April 2003", "early June", "the autumn", "November"});
        break;
      case 'N':
        text_ += random_.pick({"Anna Keller", "Gen. Omar Rashid", "Mr. Whitfield", "Maria dos Santos", "Ahmed Karimi",
                               "John O’Leary", "Li Wen", "Col. Petro Shevchuk"});
        break;
      case 'c':
        text_ +=
            random_.pick({"prisoners", "hostages", "detainees", "captured soldiers", "prisoners of war", "fighters"});
        break;
      case 'o':
        text_ +=
            random_.pick({"copper", "wheat", "natural gas", "timber", "coffee", "shipping", "tourism", "software"});
        break;
      default:
        text_ += std::to_string(1 + random_.below(random_.below(4) == 0 ? 5000 : 90));
        break;
    }
  }

  Subject subject_;
  Random random_;
  std::string text_;
};

std::string slurp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void read_file(const std::filesystem::path& path, Corpus& out) {
  const std::string content = slurp(path);
  if (path.extension() != ".jsonl") {
    out.push_back({content, ""});
    return;
  }
  std::size_t begin = 0;
  while (begin < content.size()) {
    std::size_t end = content.find('\n', begin);
    if (end == std::string::npos) end = content.size();
    const auto line = nlohmann::json::parse(content.substr(begin, end - begin), nullptr, false);
    if (line.is_object() && line.contains("text") && line["text"].is_string()) {
      const auto published = line.find("published");
      out.push_back({line["text"].get<std::string>(),
                     published != line.end() && published->is_string() ? published->get<std::string>() : ""});
    }
    begin = end + 1;
  }
}

}  // namespace

Corpus make_corpus(Subject subject, std::size_t count, std::size_t bytes, std::uint32_t seed) {
  Corpus out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(Writer(subject, seed + static_cast<std::uint32_t>(i) * 7919u).write(bytes));
  return out;
}

Corpus read_corpus(const std::string& path) {
  Corpus out;
  if (std::filesystem::is_directory(path)) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) read_file(file, out);
  } else {
    read_file(path, out);
  }
  if (out.empty()) throw std::runtime_error(path + ": no documents");
  return out;
}

std::size_t total_bytes(const Corpus& corpus) {
  std::size_t n = 0;
  for (const BenchDocument& doc : corpus) n += doc.text.size();
  return n;
}

}  // namespace parley::bench
