// A family of rules: words to class codes, and the sentences' symbols.
#include "grammar/family.h"

#include <algorithm>
#include <utility>

#include "gazetteer/shapes.h"
#include "grammar/compiler.h"

namespace parley::grammar {

Family::Family() : impl_(std::make_unique<Impl>()) {}
Family::Family(const gazetteer::Tables& tables, const Spec& spec, std::string* error) : Family() {
  Impl* const impl = impl_.get();
  grammar::compile(tables, {&spec, 1}, {&impl, 1}, error);
}
std::vector<Family> Family::compile(const gazetteer::Tables& tables, List<Spec> specs, std::string* error) {
  std::vector<Family> out;
  std::vector<Impl*> impls;
  for (std::size_t f = 0; f < specs.size(); ++f) {
    out.push_back(Family());
    impls.push_back(out.back().impl_.get());
  }
  grammar::compile(tables, specs, {impls.data(), impls.size()}, error);
  return out;
}
Family::~Family() = default;
Family::Family(Family&&) noexcept = default;
Family& Family::operator=(Family&&) noexcept = default;

const Family::Impl::Machine& Family::Impl::machine() const {
  std::call_once(once_, [this] {
    auto made = std::make_unique<Machine>();
    made->automaton = Automaton(expressions);
    made->waiting = waiting(made->automaton);
    made->back = made->automaton.backwards();
    machine_ = std::move(made);
  });
  return *machine_;
}

const Surroundings& Family::Impl::surroundings() const {
  std::call_once(surroundings_once_,
                 [this] { surroundings_ = std::make_unique<const Surroundings>(machine().automaton); });
  return *surroundings_;
}

bool Family::ok() const noexcept { return impl_->ok; }
const Rule& Family::rule(std::uint16_t index) const noexcept { return impl_->rules[index]; }
const Family::Set& Family::needed() const noexcept { return impl_->needed; }
std::size_t Family::rule_count() const noexcept { return impl_->rules.size(); }

Code Family::code_of(gazetteer::WordId word, bool capital) const noexcept {
  return impl_->codes[impl_->kinds->of(word, capital)];
}
Code Family::code_of_row(std::size_t word_row) const noexcept { return impl_->codes[impl_->kinds->of_row[word_row]]; }
Code Family::code_of_mark(std::uint16_t mark) const noexcept { return impl_->codes[impl_->kinds->of_mark[mark]]; }

void Family::symbols(const text::Document& doc, const std::vector<gazetteer::WordId>& words, text::TokenRange range,
                     List<Mark> marks, Symbols& out) const {
  // As many as there are tokens at most; what is too much goes at the end.
  const std::size_t most = range.last - range.first;
  out.codes.resize(most);
  out.first_token.resize(most + 1);
  out.payload.resize(most);
  Code* codes = out.codes.data();
  text::TokenIndex* first_token = out.first_token.data();
  std::uint32_t* payload = out.payload.data();
  const WordKinds& kinds = *impl_->kinds;
  const Mark* mark = marks.begin();
  while (mark != marks.end() && mark->first < range.first) ++mark;
  text::TokenIndex next_mark = mark != marks.end() ? mark->first : range.last;
  for (text::TokenIndex t = range.first; t < range.last;) {
    *first_token++ = t;
    if (t == next_mark) {
      *codes++ = code_of_mark(mark->mark);
      *payload++ = mark->payload;
      t = std::min(std::max(mark->last, t + 1), range.last);
      while (mark != marks.end() && mark->first < t) ++mark;
      next_mark = mark != marks.end() ? mark->first : range.last;
      continue;
    }
    const text::Token& token = doc.tokens[t];
    gazetteer::WordId word = words[t];
    // A word that occurs in names only has the class of its shape. (Numbers are no such words.)
    word = word < kinds.words ? word : gazetteer::kShapesByLook[token.look];
    *codes++ = impl_->codes[kinds.of(word, token.has(text::kCapital))];
    *payload++ = Symbols::kNoPayload;
    ++t;
  }
  *first_token++ = range.last;
  const auto count = static_cast<std::size_t>(codes - out.codes.data());
  out.codes.resize(count);
  out.first_token.resize(count + 1);
  out.payload.resize(count);
}

}  // namespace parley::grammar
