// A family's RE2 objects and the search over symbols. The only file that knows RE2.
#include <re2/re2.h>

#include <array>
#include <cstring>

#include "grammar/compiler.h"
#include "text/convert.h"

namespace parley::grammar {
namespace {

using View = re2::StringPiece;

RE2::Options options(std::int64_t max_mem) {
  RE2::Options o(RE2::Latin1);
  o.set_never_capture(true);
  o.set_longest_match(true);
  o.set_log_errors(false);
  o.set_dot_nl(true);
  o.set_max_mem(max_mem);
  return o;
}

// Which rule made a span of class bytes: few different spans make most of the matches, so the answers are remembered.
constexpr std::size_t kRemembered = 1024;  // a power of two
constexpr std::size_t kLongestRemembered = 28;

struct Memory {
  std::uint8_t length = 0;  ///< 0: nothing remembered
  char span[kLongestRemembered] = {};
  std::uint16_t rule = 0;
};

std::size_t slot(std::string_view span) noexcept {
  std::uint64_t h = 1469598103934665603u;
  for (const char c : span) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return static_cast<std::size_t>(h ^ h >> 32) & (kRemembered - 1);
}

}  // namespace

struct Matcher::Impl {
  std::unique_ptr<RE2> all;
  std::vector<std::unique_ptr<RE2>> rules;
  std::vector<Memory> memory = std::vector<Memory>(kRemembered);

  bool fits(std::string_view span, std::uint16_t rule) const {
    return rules[rule]->Match(text::as<View>(span), 0, span.size(), RE2::ANCHOR_BOTH, nullptr, 0);
  }

  std::uint16_t rule_of(std::string_view span) {
    Memory* cell = span.size() <= kLongestRemembered ? &memory[slot(span)] : nullptr;
    if (cell != nullptr && cell->length == span.size() && std::memcmp(cell->span, span.data(), span.size()) == 0)
      return cell->rule;
    std::uint16_t rule = 0;
    while (rule + 1u < rules.size() && !fits(span, rule)) ++rule;
    if (cell != nullptr) {
      cell->length = static_cast<std::uint8_t>(span.size());
      std::memcpy(cell->span, span.data(), span.size());
      cell->rule = rule;
    }
    return rule;
  }
};

Matcher::Matcher(const Family& family) : impl_(std::make_unique<Impl>()) {
  const Family::Impl& from = family.impl();
  if (!from.ok || from.expressions.empty()) return;
  std::string all;
  for (const std::string& expression : from.expressions)
    all.append(all.empty() ? "(?:" : "|(?:").append(expression).append(")");
  impl_->all = std::make_unique<RE2>(all, options(from.max_mem));
  for (const std::string& expression : from.expressions)
    impl_->rules.push_back(std::make_unique<RE2>(expression, options(from.max_mem / 8)));
}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::find(const Symbols& symbols, std::vector<Match>& out) {
  out.clear();
  if (impl_->all == nullptr) return;
  const std::string_view classes = symbols.classes;
  std::size_t at = 0;
  View found;
  while (at < classes.size() &&
         impl_->all->Match(text::as<View>(classes), at, classes.size(), RE2::UNANCHORED, &found, 1)) {
    const auto first = static_cast<std::size_t>(found.data() - classes.data());
    if (found.empty()) {
      at = first + 1;
      continue;
    }
    const std::size_t last = first + found.size();
    out.push_back(
        {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), impl_->rule_of(text::from(found))});
    at = last;
  }
}

bool Matcher::fits(const Symbols& symbols, std::uint32_t first, std::uint32_t last, std::uint16_t rule) {
  return impl_->all != nullptr && impl_->fits(std::string_view(symbols.classes).substr(first, last - first), rule);
}

}  // namespace parley::grammar
