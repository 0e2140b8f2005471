// Makes the flow: marks of earlier stages over tokens, the cues of words, the phrases that rules find.
#include "report/deals_flow.h"

#include <algorithm>
#include <cstring>

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
template <std::size_t N>
unsigned kinds_of(const Cues& cues, const std::array<Cue, N>& asked) {
  unsigned kinds = 0;
  for (unsigned k = 0; k < N; ++k) kinds |= (cues.has(asked[k]) ? 1u : 0u) << k;
  return kinds;
}
template <std::size_t N>
void add_kinds(unsigned kinds, const std::array<Cue, N>& asked, Cues& cues) {
  for (unsigned k = 0; k < N; ++k) {
    if ((kinds >> k & 1u) != 0) cues.add(asked[k]);
  }
}

}  // namespace

CueTable::CueTable(const gazetteer::Tables& tables, const grammar::Family& family) : words_(tables.vocabulary_count()) {
  static_assert(
      kHeadKinds == (1u << kHeadCues.size()) - 1 && kMarkKinds == 1u << (kHeadCues.size() + kFirstCues.size()),
      "a bit for each cue");
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
  add_marks(family);
  add_words(tables, family);
  note_openings(family);
}

void CueTable::add_row(const Cues& cues, grammar::Code code) {
  cues_.push_back(cues);
  codes_.push_back(code);
}

void CueTable::add_marks(const grammar::Family& family) {
  for (std::uint16_t mark = 0; mark < kDealMarks; ++mark) {
    for (unsigned kinds = 0; kinds < kMarkKinds; ++kinds) {
      Cues c;
      c.add(kOfMark[mark]);
      if (mark == kPersonMark) c.add(Cue::party);
      if (mark <= kSidesMark) {
        add_kinds(kinds, kHeadCues, c);
        add_kinds(kinds >> kHeadCues.size(), kFirstCues, c);
        if (c.has(Cue::voice_owner)) c.add(Cue::voice_word);
      }
      add_row(c, family.code_of_mark(mark));
    }
  }
  kinds_.resize(cues_.size());
}

namespace {

gazetteer::WordSets<Cues> cues_of_words(const gazetteer::Tables& tables) {
  const gazetteer::WordId words = tables.vocabulary_count();
  gazetteer::WordSets<Cues> sets(tables);
  for (const CueSpec& s : kCueSpecs) {
    const std::string_view spec = s.spec;
    if (spec.empty()) continue;
    if (spec.front() == '"')
      sets.add_to_word(tables.find_word(spec.substr(1, spec.size() - 2)), s.cue);
    else
      sets.add_to_class(tables.class_id(spec), s.cue);
  }
  for (const unsigned capital : {0u, 1u}) {
    sets.begin(capital != 0 ? Cue::capital : Cue::lower);
    for (gazetteer::WordId w = 0; w < words; ++w) {
      if (w <= gazetteer::kUnknownAcronym || w >= gazetteer::kFirstWord)
        sets.add_to_row(gazetteer::word_row(w, words, capital));
    }
    // Words that occur in names only.
    const gazetteer::WordId shape = capital != 0 ? gazetteer::kUnknownCapital : gazetteer::kUnknownLower;
    sets.copy_row(gazetteer::word_row(shape, words, capital), gazetteer::word_row(words, words, capital));
  }
  sets.finish();
  return sets;
}

}  // namespace

void CueTable::add_words(const gazetteer::Tables& tables, const grammar::Family& family) {
  const gazetteer::WordSets<Cues> sets = cues_of_words(tables);
  row_of_.resize(sets.rows());
  // The rows of a set of cues, one for each class code of its words.
  struct Kept {
    std::uint32_t row = 0, next = 0;  ///< 0: none, a mark's
  };
  std::vector<Kept> kept(sets.sets().size());
  const auto row_of = [&](std::uint32_t set, grammar::Code code) {
    std::uint32_t at = set;
    while (kept[at].row != 0 && codes_[kept[at].row] != code && kept[at].next != 0) at = kept[at].next;
    if (kept[at].row != 0 && codes_[kept[at].row] != code) {
      kept[at].next = static_cast<std::uint32_t>(kept.size());
      at = kept[at].next;
      kept.emplace_back();
    }
    if (kept[at].row == 0) {
      kept[at].row = static_cast<std::uint32_t>(cues_.size());
      add_row(sets.sets()[set], code);
    }
    return static_cast<Row>(kept[at].row);
  };
  struct Last {
    std::uint32_t set = 0xFFFFFFFFu;
    grammar::Code code = 0;
    Row row = 0;
  };
  std::array<Last, 2> last_of;  // neighbours in the tables are often alike
  for (std::size_t r = 0; r < sets.rows(); ++r) {
    const std::uint32_t set = sets.number(r);
    const grammar::Code code = family.code_of_row(r);
    Last& last = last_of[r % 2];
    if (last.set != set || last.code != code) last = {set, code, row_of(set, code)};
    row_of_[r] = last.row;
  }
  constexpr Cues kTelling(kHeadCues[0], kHeadCues[1], kHeadCues[2], kHeadCues[3], kFirstCues[0]);
  kinds_.resize(cues_.size());
  for (std::size_t r = std::size_t{kDealMarks} * kMarkKinds; r < kinds_.size(); ++r) {
    const Cues& c = cues_[r];
    if (c.any(kTelling))
      kinds_[r] = static_cast<std::uint8_t>(kinds_of(c, kHeadCues) | kinds_of(c, kFirstCues) << kHeadCues.size());
  }
}

void CueTable::note_openings(const grammar::Family& family) {
  constexpr Cues kSwapCues(Cue::swap_noun, Cue::swap_verb, Cue::figure);
  Cues listed = kTopicCues;
  listed.add(kSwapCues);
  listed.add(Cues(Cue::voice_word, Cue::party, Cue::act_word));
  const grammar::Family::Set needed = family.needed();
  opens_.resize(cues_.size());
  for (std::size_t r = 0; r < cues_.size(); ++r) {
    unsigned opens = needed.has(codes_[r]) ? unsigned{kOpensPhrase} : 0u;
    if (const Cues& c = cues_[r]; c.any(listed)) {
      opens |= kListed;
      if (c.any(kSwapCues)) opens |= kOpensSwap;
      if (c.has(Cue::voice_word)) opens |= kOpensVoice;
      if (c.any(kTopicCues)) opens |= kOpensTopic;
      if (c.has(Cue::party)) opens |= kOpensActor;
      if (c.has(Cue::act_word)) opens |= kOpensAct;
    }
    opens_[r] = static_cast<std::uint8_t>(opens);
  }
}

gazetteer::WordId CueTable::without_verb(gazetteer::WordId word) const noexcept {
  for (const Contraction& c : contractions_) {
    if (c.whole == word) return c.pronoun;
  }
  return word;
}

void FlowReader::lay_marks(const DealInput& in, text::Lender::Loan& loan) {
  const std::size_t most = in.parties->mentions.size() + in.dates->size() + in.figures->figures.size();
  marks_ = loan.take<grammar::Mark>(most);
  text::Lender::Loan meanwhile(loan.lender());
  text::Lent<grammar::Mark> found_marks = meanwhile.take<grammar::Mark>(most);
  std::size_t found = 0;
  bool sorted = true;  // the marks of each kind
  text::TokenIndex before = 0;
  const auto lay = [&](text::TokenIndex first, text::TokenIndex last, DealMark mark, std::size_t payload) {
    if (first >= last) return;
    found_marks[found++] = {first, last, mark, static_cast<std::uint32_t>(payload)};
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
  const std::size_t first_date = found;
  before = 0;
  for (std::size_t i = 0; i < in.dates->size(); ++i) lay((*in.dates)[i].first, (*in.dates)[i].last, kDateMark, i);
  const std::size_t first_figure = found;
  before = 0;
  for (std::size_t i = 0; i < in.figures->figures.size(); ++i) {
    const text::TokenRange& r = in.figures->figures[i].tokens;
    lay(r.first, r.last, kFigureMark, i);
  }
  // Where marks overlap, the one that begins first wins; of those that begin together figure before date before party.
  found_marks.shorten(found);
  text::TokenIndex free = 0;
  std::size_t kept = 0;
  const auto keep = [&](const grammar::Mark& mark) {
    if (mark.first < free) return;
    marks_[kept++] = mark;
    free = mark.last;
  };
  if (!sorted) {
    std::sort(found_marks.data(), found_marks.data() + found, [](const grammar::Mark& a, const grammar::Mark& b) {
      return a.first != b.first ? a.first < b.first : a.mark > b.mark;
    });
    for (const grammar::Mark& mark : found_marks) keep(mark);
    marks_.shorten(kept);
    return;
  }
  const grammar::Mark* mention = found_marks.data();
  const grammar::Mark* const end_mentions = mention + first_date;
  const grammar::Mark* date = end_mentions;
  const grammar::Mark* const end_dates = found_marks.data() + first_figure;
  const grammar::Mark* figure = end_dates;
  const grammar::Mark* const end_figures = found_marks.data() + found_marks.size();
  constexpr text::TokenIndex kBehind = 0xFFFFFFFFu;
  for (text::TokenIndex next_date = date != end_dates ? date->first : kBehind,
                        next_figure = figure != end_figures ? figure->first : kBehind;
       ;) {
    const text::TokenIndex next = std::min(next_date, next_figure);
    while (mention != end_mentions && mention->first < next) keep(*mention++);
    if (next == kBehind) break;
    if (next_figure == next) {
      keep(*figure++);
      next_figure = figure != end_figures ? figure->first : kBehind;
    } else {
      keep(*date++);
      next_date = date != end_dates ? date->first : kBehind;
    }
  }
  marks_.shorten(kept);
}

void FlowReader::lay_symbols(const CueTable& cues, const DealInput& in, text::Lender::Loan& loan, Flow& out) {
  const text::Document& doc = *in.doc;
  const std::size_t most = doc.tokens.size();
  out.cues.begin(cues, most, loan);
  out.token = loan.take<text::TokenIndex>(most + 1);
  out.payload = loan.take<std::uint32_t>(most + 1);
  out.sentence.begin(doc.sentence_of, out.token.data());
  out.sentence_first.clear();
  const grammar::Mark* mark = marks_.data();
  const grammar::Mark* const end = mark + marks_.size();
  // The compiler must take what is written for a change of anything: where things lie is kept at hand.
  text::TokenIndex* const token = out.token.data();
  CueTable::Row* const rows = out.cues.rows();
  const text::Token* const tokens = doc.tokens.data();
  const gazetteer::WordId* const words = in.words->data();
  Place p = 0;
  for (const text::Sentence& s : doc.sentences) {
    out.sentence_first.push_back(p);
    while (mark != end && mark->first < s.first) ++mark;
    for (text::TokenIndex t = s.first;;) {
      const text::TokenIndex stop = mark != end ? std::min(mark->first, s.last) : s.last;
      for (; t < stop; ++t, ++p) {
        token[p] = t;
        rows[p] = cues.row(tokens[t], words[t]);
      }
      if (t == s.last) break;
      const text::TokenIndex behind = std::min(mark->last, s.last);
      token[p] = t;
      const CueTable::Row first = cues.row(tokens[t], words[t]), head = cues.row(tokens[behind - 1], words[behind - 1]);
      rows[p] = cues.row(mark->mark, first, head);
      out.payload[p] = mark->payload;
      ++p;
      t = behind;
      while (mark != end && mark->first < t) ++mark;
    }
  }
  out.count = p;
  out.sentence_first.push_back(p);
  token[p] = static_cast<text::TokenIndex>(most);
}

void FlowReader::list_symbols(const CueTable& cues, text::Lender::Loan& loan, Flow& out) {
  open_sentences_.clear();
  out.of_exchange.clear();
  out.of_topic.clear();
  out.of_voice.clear();
  out.of_actor.clear();
  out.of_act.clear();
  constexpr Place kAtOnce = 2000;  // in the list, before it is sorted out
  Place most = out.count;
  if (most > kAtOnce) {
    Place longest = 0;  // symbols of a sentence
    for (std::size_t s = 0; s + 1 < out.sentence_first.size(); ++s)
      longest = std::max(longest, out.sentence_first[s + 1] - out.sentence_first[s]);
    most = kAtOnce + longest;
  }
  text::Lender::Loan meanwhile(loan.lender());
  Place* const list = meanwhile.take<Place>(std::size_t{most} + 1).data();
  Place* listed = list;
  const CueTable::Row* const rows = out.cues.rows();
  const auto sort_out = [&](const Place* end) {
    for (const Place* at = list; at != end; ++at) {
      const unsigned opens = cues.opens(rows[*at]);
      if ((opens & kOpensVoice) != 0) out.of_voice.push_back(*at);
      if ((opens & kOpensSwap) != 0) out.of_exchange.push_back(*at);
      if ((opens & kOpensTopic) != 0) out.of_topic.push_back(*at);
      if ((opens & kOpensActor) != 0) out.of_actor.push_back(*at);
      if ((opens & kOpensAct) != 0) out.of_act.push_back(*at);
    }
  };
  Place p = 0;
  for (std::uint32_t s = 0; s + 1 < out.sentence_first.size(); ++s) {
    unsigned all = 0;
    for (const Place end = out.sentence_first[s + 1]; p < end; ++p) {
      const unsigned opens = cues.opens(rows[p]);
      all |= opens;
      *listed = p;  // without a branch: where such symbols stand is chance
      listed += opens / kListed;
    }
    if ((all & kOpensPhrase) != 0) open_sentences_.push_back(s);
    if (static_cast<std::size_t>(listed - list) < kAtOnce) continue;
    sort_out(listed);
    listed = list;
  }
  sort_out(listed);
}

void FlowReader::find_phrases(const grammar::Family& family, const CueTable& cues, text::Lender::Loan& loan,
                              Flow& out) {
  out.found.clear();
  const CueTable::Row* const rows = out.cues.rows();
  for (const std::uint32_t s : open_sentences_) {
    const Place base = out.sentence_first[s];
    const std::size_t count = out.sentence_first[s + 1] - base;
    if (codes_.size() < count) codes_.resize(count);
    grammar::Code* const codes = codes_.data();
    const grammar::Code* const code_of = cues.codes();
    for (std::size_t i = 0; i < count; ++i) codes[i] = code_of[rows[base + i]];
    matcher_.find(codes, count, matches_, grammar::Family::Set(), family.needed());
    for (const grammar::Match& m : matches_)
      out.found.push_back({base + m.first, base + m.last, phrase_of(m.rule), m.rule});
  }
  out.talks_at = loan.take<std::uint8_t>(out.count + std::size_t{1});
  std::memset(out.talks_at.data(), 0, out.count + std::size_t{1});
}

bool FlowReader::read(const grammar::Family& family, const CueTable& cues, const DealInput& in,
                      text::Lender::Loan& loan, Flow& out) {
  lay_marks(in, loan);
  lay_symbols(cues, in, loan, out);
  list_symbols(cues, loan, out);
  find_phrases(family, cues, loan, out);
  return !out.found.empty() || !out.of_exchange.empty();
}

}  // namespace parley::report
