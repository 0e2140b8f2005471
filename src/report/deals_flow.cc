// Makes the flow: marks of earlier stages over tokens, the cues of words, the phrases that rules find.
#include "report/deals_flow.h"

#include <algorithm>

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

constexpr Cue kOfMark[kDealMarks] = {Cue::party, Cue::person, Cue::sides, Cue::date, Cue::figure};
/// What the head of a description says of the people it speaks of.
constexpr std::array<Cue, 4> kHeadCues = {Cue::no_counterpart, Cue::gathering_noun, Cue::side_people,
                                          Cue::follow_up_noun};
/// … and its first word: "my government".
constexpr std::array<Cue, 1> kFirstCues = {Cue::voice_owner};
constexpr unsigned kMarkKinds = 1u << (kHeadCues.size() + kFirstCues.size());

template <std::size_t N>
unsigned kinds_of(const Cues& cues, const std::array<Cue, N>& asked) {
  unsigned kinds = 0;
  for (unsigned k = 0; k < N; ++k) kinds |= (cues.has(asked[k]) ? 1u : 0u) << k;
  return kinds;
}
template <std::size_t N>
void set_kinds(unsigned kinds, const std::array<Cue, N>& asked, Cues& cues) {
  for (unsigned k = 0; k < N; ++k) {
    if ((kinds >> k & 1u) != 0) cues.set(asked[k]);
  }
}

}  // namespace

CueTable::CueTable(const gazetteer::Tables& tables, const grammar::Family& family) : words_(tables.vocabulary_count()) {
  std::vector<Cues> of_class(tables.class_count());
  cues_.resize(2u * words_ + std::size_t{kDealMarks} * kMarkKinds);
  for (const CueSpec& s : kCueSpecs) {
    const std::string_view spec = s.spec;
    if (spec.empty()) continue;
    if (spec.front() == '"') {
      const gazetteer::WordId word = tables.find_word(spec.substr(1, spec.size() - 2));
      if (word >= words_) continue;
      cues_[word].set(s.cue);
      cues_[words_ + word].set(s.cue);
    } else if (const gazetteer::ClassId id = tables.class_id(spec); id != gazetteer::kNoClass) {
      of_class[id].set(s.cue);
    }
  }
  for (std::size_t id = 0; id < of_class.size(); ++id) {
    if (of_class[id].none()) continue;
    for (const gazetteer::ClassMember m : tables.words_of(static_cast<gazetteer::ClassId>(id))) {
      if (m.capital_only == 0) cues_[m.word].set(of_class[id]);
      cues_[words_ + m.word].set(of_class[id]);
    }
  }
  for (gazetteer::WordId w = 0; w < words_; ++w) {
    if (w <= gazetteer::kUnknownAcronym || w >= gazetteer::kFirstWord) {
      cues_[w].set(Cue::lower);
      cues_[words_ + w].set(Cue::capital);
    }
  }
  for (std::uint16_t mark = 0; mark < kDealMarks; ++mark) {
    for (unsigned kinds = 0; kinds < kMarkKinds; ++kinds) {
      Cues& c = cues_[2u * words_ + mark * kMarkKinds + kinds];
      c.set(kOfMark[mark]);
      if (mark == kPersonMark) c.set(Cue::party);
      if (mark > kSidesMark) continue;
      set_kinds(kinds, kHeadCues, c);
      set_kinds(kinds >> kHeadCues.size(), kFirstCues, c);
      if (c.has(Cue::voice_owner)) c.set(Cue::voice_word);
    }
  }
  constexpr std::array<std::array<std::string_view, 2>, 8> kContractions = {{{"we're", "we"},
                                                                             {"we've", "we"},
                                                                             {"we'll", "we"},
                                                                             {"we'd", "we"},
                                                                             {"i'm", "i"},
                                                                             {"i've", "i"},
                                                                             {"i'll", "i"},
                                                                             {"i'd", "i"}}};
  for (std::size_t i = 0; i < kContractions.size(); ++i) {
    contractions_[i] = {tables.find_word(kContractions[i][0]), tables.find_word(kContractions[i][1])};
  }
  const grammar::Family::Set needed = family.needed();
  opens_.resize(2u * words_);
  for (Row r = 0; r < opens_.size(); ++r) {
    const bool capital = r >= words_;
    const bool phrase = needed.has(family.class_of(capital ? r - words_ : r, capital));
    const bool swap = cues_[r].any(Cues(Cue::swap_noun, Cue::swap_verb));
    const bool voice = cues_[r].has(Cue::voice_word);
    const bool topic = cues_[r].any(kTopicCues);
    opens_[r] = static_cast<std::uint8_t>((phrase ? kOpensPhrase : 0) | (swap ? kOpensSwap : 0) |
                                          (voice ? kOpensVoice : 0) | (topic ? kOpensTopic : 0));
  }
}

void CueTable::lay(const text::Token* tokens, const gazetteer::WordId* words, std::size_t count, Row* rows,
                   std::uint8_t* opens) const noexcept {
  static_assert(text::kCapital == 1 && text::kAllCaps == 2, "they index the shapes of words that occur in names only");
  constexpr gazetteer::WordId kShapes[] = {gazetteer::kUnknownLower, gazetteer::kUnknownCapital,
                                           gazetteer::kUnknownAcronym, gazetteer::kUnknownAcronym};
  // The compiler must take each byte written for a change of anything: what is read again and again is kept at hand.
  const std::uint8_t* const opens_of = opens_.data();
  const gazetteer::WordId known = words_;
  for (std::size_t t = 0; t < count; ++t) {
    const unsigned flags = tokens[t].flags;
    gazetteer::WordId word = words[t];
    if ((flags & text::kApostrophe) != 0) word = without_verb(word);
    const gazetteer::WordId shape = kShapes[flags & (text::kCapital | text::kAllCaps)];
    const Row row = (word < known ? word : shape) + (known & (0u - (flags & text::kCapital)));
    rows[t] = row;
    opens[t] = opens_of[row];
  }
}

gazetteer::WordId CueTable::without_verb(gazetteer::WordId word) const noexcept {
  for (const Contraction& c : contractions_) {
    if (c.whole == word) return c.pronoun;
  }
  return word;
}

CueTable::Row CueTable::row(std::uint16_t mark, Row first, Row head) const noexcept {
  const unsigned kinds = kinds_of(cues_[head], kHeadCues) | kinds_of(cues_[first], kFirstCues) << kHeadCues.size();
  return 2u * words_ + mark * kMarkKinds + kinds;
}

void FlowReader::lay_marks(const DealInput& in) {
  found_marks_.clear();
  bool sorted = true;  // the marks of each kind
  text::TokenIndex before = 0;
  const auto lay = [&](text::TokenIndex first, text::TokenIndex last, DealMark mark, std::size_t payload) {
    if (first >= last) return;
    found_marks_.push_back({first, last, mark, static_cast<std::uint32_t>(payload)});
    sorted &= before <= first;
    before = first + 1;
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
  const std::size_t first_date = found_marks_.size();
  before = 0;
  for (std::size_t i = 0; i < in.dates->size(); ++i) lay((*in.dates)[i].first, (*in.dates)[i].last, kDateMark, i);
  const std::size_t first_figure = found_marks_.size();
  before = 0;
  for (std::size_t i = 0; i < in.figures->figures.size(); ++i) {
    const text::TokenRange& r = in.figures->figures[i].tokens;
    lay(r.first, r.last, kFigureMark, i);
  }
  // Where marks overlap, the one that begins first wins; of those that begin together figure before date before party.
  marks_.clear();
  const auto keep = [&](const grammar::Mark& mark) {
    if (marks_.empty() || mark.first >= marks_.back().last) marks_.push_back(mark);
  };
  if (!sorted) {
    std::sort(found_marks_.begin(), found_marks_.end(), [](const grammar::Mark& a, const grammar::Mark& b) {
      return a.first != b.first ? a.first < b.first : a.mark > b.mark;
    });
    for (const grammar::Mark& mark : found_marks_) keep(mark);
    return;
  }
  const grammar::Mark* mention = found_marks_.data();
  const grammar::Mark* const end_mentions = mention + first_date;
  const grammar::Mark* date = end_mentions;
  const grammar::Mark* const end_dates = found_marks_.data() + first_figure;
  const grammar::Mark* figure = end_dates;
  const grammar::Mark* const end_figures = found_marks_.data() + found_marks_.size();
  constexpr text::TokenIndex kBehind = 0xFFFFFFFFu;
  for (text::TokenIndex next_date = date != end_dates ? date->first : kBehind,
                        next_figure = figure != end_figures ? figure->first : kBehind;
       ;) {
    const text::TokenIndex next = std::min(next_date, next_figure);
    while (mention != end_mentions && mention->first < next) keep(*mention++);
    if (next == kBehind) return;
    if (next_figure == next) {
      keep(*figure++);
      next_figure = figure != end_figures ? figure->first : kBehind;
    } else {
      keep(*date++);
      next_date = date != end_dates ? date->first : kBehind;
    }
  }
}

void FlowReader::look_at_words(const CueTable& cues, const DealInput& in) {
  const std::size_t count = in.doc->tokens.size();
  text::set_length(rows_, count);
  opens_.resize(count);
  cues.lay(in.doc->tokens.data(), in.words->data(), count, rows_.data(), opens_.data());
}

bool FlowReader::read(const grammar::Family& family, const CueTable& cues, const DealInput& in, Flow& out) {
  const text::Document& doc = *in.doc;
  look_at_words(cues, in);
  if (in.figures->figures.empty() && !opens_.any(0, opens_.size(), kOpensPhrase | kOpensSwap)) return false;
  lay_marks(in);
  const std::size_t most = doc.tokens.size();
  out.cues.begin(cues, most);
  if (out.token.size() < most + 1) {
    text::set_length(out.token, most + 1);
    text::set_length(out.payload, most + 1);
    text::set_length(out.sentence, most + 1);
  }
  out.sentence_first.clear();
  out.found.clear();
  out.of_exchange.clear();
  out.of_topic.clear();
  out.of_voice.clear();
  out.of_actor.clear();
  const grammar::Mark* mark = marks_.data();
  const grammar::Mark* const end = mark + marks_.size();
  // The compiler must take what is written for a change of anything: where things lie is kept at hand.
  text::TokenIndex* const token = out.token.data();
  std::uint32_t* const sentence = out.sentence.data();
  std::uint32_t* const payload = out.payload.data();
  CueTable::Row* const cue_rows = out.cues.rows();
  const CueTable::Row* const rows = rows_.data();
  const std::uint8_t* const opens_of = opens_.data();
  Place p = 0;
  for (std::uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const text::TokenRange range{doc.sentences[s].first, doc.sentences[s].last};
    const Place base = p;
    out.sentence_first.push_back(base);
    while (mark != end && mark->first < range.first) ++mark;
    const List<grammar::Mark> of_sentence{mark, static_cast<std::size_t>(end - mark)};
    text::TokenIndex next_mark = mark != end ? mark->first : range.last;
    for (text::TokenIndex t = range.first; t < range.last; ++p) {
      const text::TokenIndex first = t;
      token[p] = first;
      sentence[p] = s;
      const unsigned opens = opens_of[first];
      if (first != next_mark) {
        payload[p] = grammar::Symbols::kNoPayload;
        cue_rows[p] = rows[first];
        if ((opens & (kOpensVoice | kOpensSwap | kOpensTopic)) != 0) {
          if ((opens & kOpensVoice) != 0) out.of_voice.push_back(p);
          if ((opens & kOpensSwap) != 0) out.of_exchange.push_back(p);
          if ((opens & kOpensTopic) != 0) out.of_topic.push_back(p);
        }
        ++t;
        continue;
      }
      t = std::min(mark->last, range.last);
      payload[p] = mark->payload;
      cue_rows[p] = cues.row(mark->mark, rows[first], rows[t - 1]);
      if ((opens & kOpensVoice) != 0) out.of_voice.push_back(p);
      if (mark->mark == kFigureMark) out.of_exchange.push_back(p);
      if (mark->mark == kPartyMark || mark->mark == kPersonMark) out.of_actor.push_back(p);
      if (out.cues[p].any(kTopicCues)) out.of_topic.push_back(p);
      while (mark != end && mark->first < t) ++mark;
      next_mark = mark != end ? mark->first : range.last;
    }
    if (!opens_.any(range.first, range.last, kOpensPhrase)) continue;
    family.symbols(doc, *in.words, range, of_sentence, symbols_);
    matcher_.find(symbols_, matches_);
    for (const grammar::Match& m : matches_) {
      out.found.push_back({base + m.first, base + m.last, phrase_of(m.rule), m.rule});
    }
  }
  out.count = p;
  out.found_at.assign(p + std::size_t{1}, 0);
  for (const Found& f : out.found) out.found_at[f.first] = 1;
  out.sentence_first.push_back(p);
  out.token[p] = static_cast<text::TokenIndex>(doc.tokens.size());
  return true;
}

}  // namespace parley::report
