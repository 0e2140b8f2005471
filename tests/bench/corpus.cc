// Reads and makes the texts that are measured.
#include "corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

#include "corpus_words.h"

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
  template <std::size_t N>
  std::string_view pick(const std::string_view (&list)[N]) {
    return list[below(static_cast<std::uint32_t>(N))];
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
    // Half of the sentences say nothing of the subject, as in real articles.
    expand(subject_ == Subject::talks && random_.below(2) == 0 ? random_.pick(kTalks) : random_.pick(kOrdinary));
  }

  void word(char kind) {
    switch (kind) {
      case 'P':
        return add(random_.pick(kParties));
      case 'C':
        return add(random_.pick(kTowns));
      case 'W':
        return add(random_.pick(kWeekdays));
      case 'w':
        return add(random_.pick(kWhen));
      case 'M':
        return add(random_.pick(kMonths));
      case 'N':
        add(random_.pick(kTitles));
        add(random_.pick(kFirstNames));
        text_ += ' ';
        return add(random_.pick(kLastNames));
      case 'L':
        return add(random_.pick(kLastNames));
      case 'c':
        return add(random_.pick(kCaptives));
      case 'o':
        return add(random_.pick(kGoods));
      case 'a':
        return add(random_.pick(kAdjectives));
      case 'q':
        return add(random_.pick(kPeople));
      case 'b':
        return add(random_.pick(kBodies));
      case 'v':
        return add(random_.pick(kDeeds));
      case 't':
        return add(random_.pick(kPlaces));
      case 'e':
        return add(random_.pick(kEvents));
      case 'i':
        return add(random_.pick(kIndustries));
      case 'k':
        return add(random_.pick(kNumberWords));
      default:
        text_ += std::to_string(1 + random_.below(random_.below(4) == 0 ? 5000 : 90));
        return;
    }
  }

  void add(std::string_view words) { text_ += words; }

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
