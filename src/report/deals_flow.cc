// Makes the flow: marks of earlier stages over tokens, the cues of words, the phrases that rules find.
#include "report/deals_flow.h"

#include <algorithm>

#include "gazetteer/shapes.h"

namespace parley::report {
namespace {

struct CueSpec {
  Cue cue;
  const char* spec;
};
constexpr CueSpec kCueSpecs[] = {
#define PARLEY_CUE_SPEC(name, spec) {Cue::name, spec},
    PARLEY_DEAL_CUES(PARLEY_CUE_SPEC)
#undef PARLEY_CUE_SPEC
};

}  // namespace

CueTable::CueTable(const gazetteer::Tables& tables) {
  struct ById {
    gazetteer::ClassId id;
    Cue cue;
  };
  std::vector<ById> by_class;
  for (auto& half : cues_) half.resize(tables.vocabulary_count());
  for (const CueSpec& s : kCueSpecs) {
    const std::string_view spec = s.spec;
    if (spec.empty()) continue;
    if (spec.front() == '"') {
      const gazetteer::WordId word = tables.find_word(spec.substr(1, spec.size() - 2));
      for (auto& half : cues_) {
        if (word < half.size()) half[word].set(s.cue);
      }
    } else if (const gazetteer::ClassId id = tables.class_id(spec); id != gazetteer::kNoClass) {
      by_class.push_back({id, s.cue});
    }
  }
  for (gazetteer::WordId w = 0; w < tables.vocabulary_count(); ++w) {
    for (const gazetteer::WordClass& c : tables.classes(w)) {
      for (const ById& b : by_class) {
        if (b.id != c.id) continue;
        if (c.capital_only == 0) cues_[0][w].set(b.cue);
        cues_[1][w].set(b.cue);
      }
    }
  }
}

Cues CueTable::of(const text::Document& doc, text::TokenIndex token, gazetteer::WordId word) const noexcept {
  const text::Token& t = doc.tokens[token];
  const auto& half = cues_[t.has(text::kCapital) ? 1 : 0];
  if (word >= half.size()) word = gazetteer::shape_of(doc, t);
  Cues cues = word < half.size() ? half[word] : Cues();
  if (t.kind == text::TokenKind::word) cues.set(t.has(text::kCapital) ? Cue::capital : Cue::lower);
  return cues;
}

void FlowReader::lay_marks(const DealInput& in) {
  marks_.clear();
  const auto lay = [&](text::TokenIndex first, text::TokenIndex last, DealMark mark, std::size_t payload) {
    if (first < last) marks_.push_back({first, last, mark, static_cast<std::uint32_t>(payload)});
  };
  const auto& mentions = in.parties->mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const parties::PartyMention& m = mentions[i];
    if (m.plural_group) {
      lay(m.first, m.last, kSidesMark, i);
    } else if (m.entity != none) {
      lay(m.first, m.last, in.parties->entities[m.entity].kind == PartyKind::person ? kPersonMark : kPartyMark, i);
    }
  }
  for (std::size_t i = 0; i < in.dates->size(); ++i) lay((*in.dates)[i].first, (*in.dates)[i].last, kDateMark, i);
  for (std::size_t i = 0; i < in.figures->figures.size(); ++i) {
    const text::TokenRange& r = in.figures->figures[i].tokens;
    lay(r.first, r.last, kFigureMark, i);
  }
  // Where marks overlap, the one that begins first wins; of those that begin together figure before date before party.
  std::sort(marks_.begin(), marks_.end(), [](const grammar::Mark& a, const grammar::Mark& b) {
    return a.first != b.first ? a.first < b.first : a.mark > b.mark;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (kept == 0 || marks_[i].first >= marks_[kept - 1].last) marks_[kept++] = marks_[i];
  }
  marks_.resize(kept);
}

void FlowReader::read(const grammar::Family& family, const CueTable& cues, const DealInput& in, Flow& out) {
  const text::Document& doc = *in.doc;
  lay_marks(in);
  out.cues.clear();
  out.token.clear();
  out.payload.clear();
  out.sentence.clear();
  out.sentence_first.clear();
  out.found.clear();
  out.place_of.assign(doc.tokens.size(), kNoPlace);
  for (std::uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const text::TokenRange range{doc.sentences[s].first, doc.sentences[s].last};
    const Place base = out.size();
    out.sentence_first.push_back(base);
    family.symbols(doc, *in.words, range, {marks_.data(), marks_.size()}, symbols_);
    const grammar::Mark* mark = marks_.data();
    const grammar::Mark* const end = mark + marks_.size();
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
      const text::TokenIndex token = symbols_.first_token[i];
      for (text::TokenIndex t = token; t < symbols_.first_token[i + 1]; ++t) out.place_of[t] = out.size();
      out.token.push_back(token);
      out.payload.push_back(symbols_.payload[i]);
      out.sentence.push_back(s);
      Cues c;
      if (symbols_.payload[i] == grammar::Symbols::kNoPayload) {
        c = cues.of(doc, token, (*in.words)[token]);
      } else {
        mark =
            std::lower_bound(mark, end, token, [](const grammar::Mark& m, text::TokenIndex t) { return m.first < t; });
        constexpr Cue kOfMark[kDealMarks] = {Cue::party, Cue::person, Cue::sides, Cue::date, Cue::figure};
        if (mark != end) c.set(kOfMark[mark->mark]);
        if (mark != end && mark->mark == kPersonMark) c.set(Cue::party);
        // The head of a description tells what kind of people it speaks of.
        if (mark != end && mark->mark <= kSidesMark) {
          const text::TokenIndex head = symbols_.first_token[i + 1] - 1;
          const Cues of_head = cues.of(doc, head, (*in.words)[head]);
          for (const Cue k : {Cue::no_counterpart, Cue::gathering_noun, Cue::side_people, Cue::follow_up_noun}) {
            if (of_head.has(k)) c.set(k);
          }
          if (cues.of(doc, token, (*in.words)[token]).has(Cue::voice_word)) c.set(Cue::voice_word);  // "my government"
        }
      }
      out.cues.push_back(c);
    }
    matcher_.find(symbols_, matches_);
    for (const grammar::Match& m : matches_) {
      out.found.push_back({base + m.first, base + m.last, phrase_of(m.rule), m.rule});
    }
  }
  out.sentence_first.push_back(out.size());
  out.token.push_back(doc.tokens.empty() ? 0 : static_cast<text::TokenIndex>(doc.tokens.size()));
}

}  // namespace parley::report
