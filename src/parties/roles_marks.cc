// What a sentence's symbols stand for in the role rules: a mark over each actor, with the title that introduces him, or over a row of actors.
#include <algorithm>

#include "parties/roles.h"
#include "parties/titles.h"

namespace parley::parties {
namespace {

constexpr std::size_t kRowLength = 12;  ///< actors joined by "and" at most
constexpr TokenIndex kTitleCover = 14;  ///< tokens of a title and appositive that a person's mark covers

bool joins_actors(std::uint16_t a, std::uint16_t b) {
  if (a == b) return true;
  const auto actor = [](std::uint16_t m) {
    return m == kStateMark || m == kArmedMark || m == kOrgMark || m == kTeamMark;
  };
  return (actor(a) || a == kPeopleMark) && (actor(b) || b == kPeopleMark);
}

/// Behind what says of which kind the next actor is: "the «self-declared republic of» Somaliland"; `t` where nothing does.
TokenIndex behind_kind(const Work& w, TokenIndex t) {
  constexpr TokenIndex kWords = 5;
  constexpr Traits kNoKind(Trait::act_verb, Trait::auxiliary, Trait::function_word, Trait::title);
  for (TokenIndex at = t; at < t + kWords && w.free(at); ++at) {
    if (w.is(at, Trait::of) && at > t) return w.is(at + 1, Trait::the) ? at + 2 : at + 1;
    if (!w.punct(at, text::kHyphen) && (!w.small(at) || w.any(at, kNoKind))) break;
  }
  return t;
}

/// Where "the UN envoy for Yemen, Martin Griffiths" begins: at the title that the text gives before the comma; the name itself where it gives none.
TokenIndex introduction(const Work& w, const PartyMention& m, TokenIndex first) {
  const Entity& e = w.entities[m.entity];
  if (e.position_end == 0 || m.first < first + 2 || !w.is(m.first - 1, Trait::comma)) return m.first;
  if (e.position_end > w.token(m.first - 1).begin) return m.first;
  for (TokenIndex t = m.first - 1; t > first && m.last - t < kTitleCover; --t) {
    if (w.is(t - 1, Trait::comma)) break;
    if (w.token(t - 1).begin == e.position_begin) return t - 1;
  }
  return m.first;
}

constexpr Traits kJoints(Trait::comma, Trait::and_word, Trait::or_word);  ///< what joint() begins with

/// "," or "and" or ", and" or "as well as the" between two actors; returns the token behind, or `t`.
TokenIndex joint(const Work& w, TokenIndex t) {
  TokenIndex at = t;
  if (w.is(at, Trait::comma)) ++at;
  if (w.is(at, Trait::and_word) || w.is(at, Trait::or_word)) ++at;
  if (at == t) return t;
  constexpr Traits kAgain(Trait::of, Trait::by, Trait::to, Trait::from, Trait::with);
  if (w.any(at, kAgain)) ++at;  // "to South Africa and to Kenya"
  if (w.is(at, Trait::the) || w.is(at, Trait::both)) ++at;
  for (int modifiers = 0; modifiers < 2 && w.free(at); ++modifiers) {  // "and southern rebels"
    if (!w.is(at, Trait::group_modifier) && !w.is(at, Trait::place_adjective)) break;
    ++at;
  }
  return behind_kind(w, at);
}

bool coordinated(const Work& w, TokenIndex from, TokenIndex to) {
  for (TokenIndex t = from; t < to; ++t) {
    if (w.is(t, Trait::and_word) || w.is(t, Trait::or_word)) return true;
  }
  return false;
}

/// "Chad, Niger and «the host country»": a row may end with somebody whom no name names.
bool unnamed_last(const Work& w, TokenIndex from, TokenIndex at) {
  constexpr Traits kNobody(Trait::auxiliary, Trait::preposition, Trait::conjunction);
  const bool noun = w.is(at - 1, Trait::the) || !w.is(at, Trait::act_verb);  // "and the host country"
  return coordinated(w, from, at) && w.small(at) && w.free(at) && noun && !w.any(at, kNobody);
}

/// Does an "and" come behind mention order[j], at the end of a row of actors divided by commas?
bool row_closes(const Work& w, const RoleScratch& s, std::size_t j, TokenRange sentence, std::uint16_t kind) {
  for (std::size_t n = 0; n < kRowLength && j + 1 < s.order.size(); ++n, ++j) {
    const PartyMention& next = w.mentions[s.order[j + 1]];
    if (next.first >= sentence.last || next.entity == none || !joins_actors(kind, mark_of(w, next))) return false;
    const TokenIndex last = w.mentions[s.order[j]].last, at = joint(w, last);
    if (at == last) return false;
    if (at != next.first) return unnamed_last(w, last, at);
    if (coordinated(w, last, at)) return true;
  }
  if (j >= s.order.size()) return false;
  const TokenIndex last = w.mentions[s.order[j]].last, at = joint(w, last);
  return at != last && unnamed_last(w, last, at);
}

/// "«the group of» Chad, Niger and Mali", "a troika made up of …": where the row's phrase begins.
TokenIndex group_of_row(const Work& w, TokenIndex first, TokenIndex floor) {
  TokenIndex t = first;
  if (t < floor + 2 || !w.is(t - 1, Trait::of)) return first;
  --t;
  if (t > floor + 1 && w.small(t - 1) && w.ends_with(t - 1, "up") && w.small(t - 2)) t -= 2;  // "made up of"
  if (t == floor || !w.is(t - 1, Trait::member_group) || !w.free(t - 1)) return first;
  --t;
  while (t > floor && first - t < 6 && w.free(t - 1) &&
         (w.is(t - 1, Trait::determiner) || w.is(t - 1, Trait::title_modifier)))
    --t;
  return t;
}

/// Takes the last mark away, and its members where no later group has any.
void drop_mark(RoleScratch& s) {
  if (s.marks.back().payload + 1 == s.group_first.size()) {
    s.members.resize(s.group_first.back());
    s.group_first.pop_back();
  }
  s.marks.pop_back();
}

/// Does a person's mark follow that of another with nothing but an "and" between them?
bool closes_row(const Work& w, const RoleScratch& s, const grammar::Mark& mark) {
  if (s.marks.empty()) return false;
  const grammar::Mark& before = s.marks.back();
  if (before.mark != kPersonMark || before.payload + 1 != s.group_first.size()) return false;
  if (s.members.size() - s.group_first.back() >= kRowLength) return false;
  const TokenIndex at = joint(w, before.last);
  const TokenIndex first = w.is(mark.first, Trait::the) ? mark.first + 1 : mark.first;
  return at != before.last && at == first && coordinated(w, before.last, at);
}

/// "General X, «General Y and General Z»": persons divided by commas belong to the row that an "and" closes.
void join_person_rows(const Work& w, RoleScratch& s) {
  std::vector<grammar::Mark>& marks = s.marks;
  const auto members = [&](std::uint32_t payload) { return s.group_first[payload + 1] - s.group_first[payload]; };
  std::size_t length = 0;  // of the row that ends at the mark behind
  bool any = false;
  for (std::size_t m = marks.size(); m-- > 0;) {
    const bool person = marks[m].mark == kPersonMark;
    if (person && length > 0 && length < kRowLength && marks[m].payload + 1 == marks[m + 1].payload &&
        members(marks[m].payload) == 1 && w.is(marks[m].last, Trait::comma) &&
        (marks[m].last + 1 == marks[m + 1].first)) {
      ++length;
      marks[m].last = marks[m + 1].last;
      marks[m + 1].last = marks[m + 1].first;  // taken into the one before
      any = true;
    } else {
      length = person && members(marks[m].payload) > 1 ? members(marks[m].payload) : 0;
    }
  }
  if (!any) return;
  std::size_t kept = 0, groups = 0;
  std::uint32_t payload = 0;
  for (const grammar::Mark& mark : marks) {
    for (; payload < mark.payload; ++payload) s.group_first[groups++] = s.group_first[payload];
    if (mark.first == mark.last) {
      ++payload;  // a group that is no more
      continue;
    }
    grammar::Mark moved = mark;
    moved.payload = static_cast<std::uint32_t>(groups);
    marks[kept++] = moved;
  }
  for (; payload < s.group_first.size(); ++payload) s.group_first[groups++] = s.group_first[payload];
  marks.resize(kept);
  s.group_first.resize(groups);
}

}  // namespace

std::uint16_t mark_of(const Work& w, const PartyMention& m) {
  if (m.plural_group) return kSidesMark;
  if (m.attributive) return kAttrMark;
  if (w.traces[m.entity].elders) return kOrgMark;
  if (m.form == MentionForm::demonym && m.last == m.first + 1 && w.entities[m.entity].kind != PartyKind::person)
    return kPeopleMark;
  if (w.uses.any(m.first + 1, m.last, kTeam)) return kTeamMark;
  switch (w.entities[m.entity].kind) {
    case PartyKind::person:
      return kPersonMark;
    case PartyKind::intergovernmental:
    case PartyKind::ngo:
      return kOrgMark;
    case PartyKind::armed_group:
    case PartyKind::political:
      return kArmedMark;
    default:
      return kStateMark;
  }
}

void lay_marks(const Work& w, TokenRange sentence, std::size_t& next, RoleScratch& s) {
  s.marks.clear();
  s.group_first.clear();
  s.members.clear();
  while (next < s.order.size() && w.mentions[s.order[next]].first < sentence.first) ++next;
  std::size_t i = next;
  while (i < s.order.size() && w.mentions[s.order[i]].first < sentence.last) {
    const PartyMention& m = w.mentions[s.order[i]];
    if (m.entity == none && !m.plural_group) {
      ++i;
      continue;
    }
    grammar::Mark mark;
    mark.first = m.first;
    mark.last = m.last;
    mark.mark = mark_of(w, m);
    if (mark.first > sentence.first && w.is(mark.first - 1, Trait::the)) --mark.first;
    if (mark.mark == kPersonMark) {
      // "the US special envoy, Zalmay Khalilzad": one symbol with title and country
      TokenIndex t = mark.first;
      const Title title = title_before(w, m.first);
      if (!title.range.empty() && title.range.first >= sentence.first && mark.last - title.range.first < kTitleCover)
        t = std::min(t, title.range.first);
      t = std::min(t, introduction(w, m, sentence.first));
      while (!s.marks.empty() && s.marks.back().first >= t) drop_mark(s);  // names inside the title
      if (!s.marks.empty() && s.marks.back().last > t) t = s.marks.back().last;
      const bool named = t < mark.first || m.form != MentionForm::description;
      if (named && !s.marks.empty() && s.marks.back().mark == kAttrMark &&
          (s.marks.back().last == t || (s.marks.back().last + 1 == t && w.possessive(t - 1)))) {
        t = s.marks.back().first;
        drop_mark(s);
      }
      if (t > sentence.first && w.is(t - 1, Trait::the)) --t;
      mark.first = t;
      if (closes_row(w, s, mark)) {  // "the EU envoy, X, and Russia's deputy foreign minister, Y"
        s.marks.back().last = mark.last;
        s.members.push_back(s.order[i]);
        ++i;
        continue;
      }
    }
    mark.payload = static_cast<std::uint32_t>(s.group_first.size());
    s.group_first.push_back(static_cast<std::uint32_t>(s.members.size()));
    s.members.push_back(s.order[i]);
    std::uint16_t kind = mark.mark;
    std::size_t row = 1;
    std::size_t j = i + 1;
    // "the Bodo Liberation Army (BLA)": one actor.
    if (j < s.order.size() && w.mentions[s.order[j]].entity == m.entity && w.mentions[s.order[j]].first == m.last + 1 &&
        w.is(m.last, Trait::open) && w.is(w.mentions[s.order[j]].last, Trait::close)) {
      mark.last = w.mentions[s.order[j]].last + 1;
      ++j;
    }
    // "the rebels of Riek Machar", "fighters loyal to X": one actor.
    if (mark.mark == kArmedMark && j < s.order.size()) {
      const TokenIndex whose = w.is(mark.last, Trait::of) || w.is(mark.last, Trait::under) ? mark.last + 1
                               : w.small(mark.last) && w.is(mark.last + 1, Trait::to)      ? mark.last + 2
                                                                                           : mark.last;
      const PartyMention& man = w.mentions[s.order[j]];
      if (whose > mark.last && man.first >= whose && man.first < sentence.last && man.entity != none &&
          mark_of(w, man) == kPersonMark) {
        const Title title = title_before(w, man.first);
        if (man.first == whose || (!title.range.empty() && title.range.first <= whose + 1)) {
          mark.last = man.last;
          ++j;
        }
      }
    }
    // "the Contadora Group of Mexico, Venezuela and Panama": the body and those who make it up.
    if (mark.mark == kOrgMark && w.is(mark.last, Trait::of) && j < s.order.size()) {
      const PartyMention& one = w.mentions[s.order[j]];
      const TokenIndex at = w.is(mark.last + 1, Trait::the) ? mark.last + 2 : mark.last + 1;
      if (one.first == at && one.entity != none && mark_of(w, one) == kStateMark &&
          row_closes(w, s, j, sentence, kStateMark)) {
        mark.last = one.last;
        s.members.push_back(s.order[j]);
        ++row;
        ++j;
      }
    }
    // A row: "Egypt, Qatar and the United States".
    while (mark.mark != kAttrMark && mark.mark != kSidesMark && j < s.order.size() && row < kRowLength) {
      const PartyMention& other = w.mentions[s.order[j]];
      if (!w.any(mark.last, kJoints)) break;
      const TokenIndex at = joint(w, mark.last);
      if (at != other.first || other.first >= sentence.last || other.entity == none) break;
      const std::uint16_t other_kind = mark_of(w, other);
      if (!joins_actors(kind, other_kind)) break;
      // A bare comma joins only where an "and" closes the row: "Khalilzad, Ghani agreed …" are two.
      if (!coordinated(w, mark.last, at) && !row_closes(w, s, j, sentence, kind)) break;
      mark.last = other.last;
      s.members.push_back(s.order[j]);
      ++row;
      ++j;
    }
    i = j;
    if (row > 1) mark.first = group_of_row(w, mark.first, sentence.first);
    if (!s.marks.empty() && s.marks.back().last > mark.first) mark.first = s.marks.back().last;
    if (mark.first < mark.last) s.marks.push_back(mark);
  }
  s.group_first.push_back(static_cast<std::uint32_t>(s.members.size()));
  join_person_rows(w, s);
}

}  // namespace parley::parties
