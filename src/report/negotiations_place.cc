// Where talks are held: by "in" and "at" around their phrase, the verb they are the object of, the journey to them, the text's dateline.
#include "report/negotiations_clauses.h"

namespace parley::report {
namespace {

/// Does a group of the state's own stand against it in the document?
bool at_war(const DealInput& in, Index state) {
  const parties::Entity& x = in.parties->entities[state];
  const auto& all = in.parties->entities;
  const auto few = all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(all.size(), 256));
  return std::any_of(all.begin(), few, [&](const parties::Entity& e) {
    return (e.kind == PartyKind::armed_group || e.kind == PartyKind::political) && !e.country.empty() &&
           e.country == x.country;
  });
}

/// Lower-case words that a venue's name ends with: "the Burnham military camp".
Place over_venue(const Flow& flow, Place p, Place end) {
  for (Place j = p; j < std::min<Place>(end, p + 3); ++j) {
    if (flow.is(j, Cue::place_noun)) return j + 1;
    if (!flow.is(j, Cue::lower) || flow.any(j, Cues(Cue::preposition, Cue::auxiliary, Cue::coordinator, Cue::to)))
      break;
  }
  return p;
}

/// The end of a name of a place that begins at `p`: "Geneva", "Dar es Salaam", "Port-au-Prince"; `p` where none does.
Place name_at(const DealInput& in, const Flow& flow, Place p, Place end) {
  Place last = p;
  while (last < end && flow.is(last, Cue::capital) &&
         !flow.any(last, Cues(Cue::determiner, Cue::pronoun, Cue::side_people))) {
    ++last;
    if (last + 1 < end && flow.is(last, Cue::hyphen) && flow.is(last + 1, Cue::capital)) ++last;
    // "Dar es Salaam", "San Cristobal de las Casas"
    Place particle = last;
    while (particle < end && particle - last < 2 && flow.is(particle, Cue::place_particle)) ++particle;
    if (particle > last && flow.is(particle, Cue::capital)) last = particle;
    // "Hpa-an", "Port-au-Prince"
    if (last + 1 < end && flow.is(last, Cue::hyphen) && in.doc->bytes(flow.token[last + 1]).size() <= 3) {
      last += 2;
      if (last + 1 < end && flow.is(last, Cue::hyphen) && flow.is(last + 1, Cue::capital)) ++last;
    }
  }
  if (flow.any(last, Cues(Cue::possessive, Cue::hyphen))) return p;
  return last;
}

/// The place where the text was written: "here", "in this village".
ByteRange dateline(const DealInput& in, const Flow& flow, Place p) {
  const auto& lines = in.doc->datelines;
  const text::TokenIndex token = flow.token[p];
  if (lines.empty() || in.doc->quotation_of(token) != text::Document::kNoQuotation) return {};
  const auto& tokens = in.doc->tokens;
  const text::TokenRange& place = lines.front().place;
  if (place.first >= place.last) return {};
  return {tokens[place.first].begin, tokens[place.last - 1].end};
}

/// What stands at `p`, behind "in" or "at": "Geneva", "the Dominican Republic", "the port of Aden", "the Kenyan capital, Nairobi",
/// "this village".
ByteRange place_at(const DealInput& in, const Flow& flow, Place p) {
  const Place begin = p, end = std::min<Place>(flow.end_of(p), p + 8);
  if (flow.is(p, Cue::this_word)) {
    for (Place j = p + 1; j < std::min<Place>(end, p + 4); ++j) {
      if (flow.is(j, Cue::place_noun)) return dateline(in, flow, p);
      if (!flow.is(j, Cue::lower) && !flow.is(j, Cue::capital)) break;
    }
    return {};
  }
  // "at a Munich hotel"
  if (flow.is(p, Cue::determiner) && !flow.is(p, Cue::the) && flow.is(p, Cue::lower)) {
    const Place last = name_at(in, flow, p + 1, end);
    return last > p + 1 && flow.is(last, Cue::place_noun) && !flow.is(last, Cue::capital_noun)
               ? bytes_of(in, flow, p + 1, last)
               : ByteRange{};
  }
  const bool name =
      p + 1 < end && flow.is(p, Cue::the) && flow.is(p, Cue::capital) && flow.is(p + 1, Cue::capital);  // The Hague
  if (p < end && flow.is(p, Cue::the)) ++p;
  // "the port of Aden", "the southern city of Basra", "the Swiss resort of Evian", "the Kenyan capital"
  for (Place j = p; !name && j < std::min<Place>(end, p + 4); ++j) {
    if (flow.is(j, Cue::place_noun)) {
      const Place of = flow.is(j + 1, Cue::of)                                       ? j + 2
                       : flow.is(j + 1, Cue::comma) && flow.is(j, Cue::capital_noun) ? j + 2
                                                                                     : j + 1;
      if (const Place last = name_at(in, flow, of, end); last > of && !flow.is(of, Cue::date))
        return bytes_of(in, flow, of, last);
      const bool capital = flow.is(j, Cue::capital_noun) && j > p && flow.any(j - 1, Cues(Cue::capital, Cue::party));
      if (capital && flow.is(begin, Cue::the)) return bytes_of(in, flow, begin, j + 1);
      break;
    }
    if (!flow.any(j, Cues(Cue::lower, Cue::capital, Cue::party, Cue::hyphen)) ||
        flow.any(j, Cues(Cue::preposition, Cue::auxiliary, Cue::coordinator)))
      break;
  }
  // "northern", "nearby", "downtown", but "South Africa"
  while (p < end && flow.is(p, Cue::place_adjective) && !flow.is(p, Cue::capital)) ++p;
  if (p < end && flow.is(p, Cue::party)) {
    const parties::PartyMention& m = in.parties->mentions[flow.payload[p]];
    const PartyKind kind = m.entity == none ? PartyKind::other : in.parties->entities[m.entity].kind;
    if (kind != PartyKind::state || m.attributive || flow.is(p + 1, Cue::possessive)) return {};
    // "the truce in Syria": where they fight, not where they talk.
    if (in.parties->entities[m.entity].roles.has(Role::party) && !flow.is(begin - 1, Cue::at) && at_war(in, m.entity))
      return {};
    return {m.begin, m.end};
  }
  const Place last = name_at(in, flow, p, end);
  if (last == p) return {};
  return bytes_of(in, flow, name ? p - 1 : p, over_venue(flow, last, end));
}

/// A place that ends before `k`, behind "in", "to" or "at", or behind "for" and a verb of going: "arrived in Moscow".
ByteRange place_before(const DealInput& in, const Flow& flow, Place begin, Place k, bool motion) {
  if (k == begin) return {};
  const std::uint32_t last = in.doc->tokens[flow.token[k] - 1].end;
  for (Place j = k; j > begin && k - j < 7;) {
    --j;
    const bool there = flow.any(j, motion ? Cues(Cue::in, Cue::to, Cue::at) : Cues(Cue::in, Cue::at)) ||
                       (motion && j > begin && flow.is(j, Cue::for_) && flow.is(j - 1, Cue::motion_verb)) ||
                       (motion && flow.is(j, Cue::motion_verb));  // "will visit Baghdad for talks"
    if (!there) continue;
    const ByteRange place = place_at(in, flow, j + 1);
    return place.end == last ? place : ByteRange{};
  }
  return {};
}

/// "landed in Goma; talks there": the place told of last.
ByteRange told_before(const DealInput& in, const Flow& flow, Place p) {
  const std::uint32_t sentence = flow.sentence[p];
  const Place from = std::max(flow.sentence_first[sentence > 0 ? sentence - 1 : 0], p - std::min<Place>(p, kReach));
  for (Place j = p; j > from;) {
    --j;
    if (!flow.any(j, Cues(Cue::in, Cue::to, Cue::at))) continue;
    if (const ByteRange place = place_at(in, flow, j + 1); place.end != 0) return place;
  }
  return {};
}

void set_place(const Flow& flow, Talk& talk, ByteRange place, Place city) {
  talk.location = place;
  talk.city = place.end != 0 && flow.is(city, Cue::talks_city);
}

/// "…, an official in B. said": behind the comma at `p` stands who says it, and where he is.
bool who_says(const Flow& flow, Place p, Place end) {
  for (Place j = p + 1; j < std::min<Place>(end, p + 10); ++j) {
    if (flow.is(j, Cue::saying)) return true;
    if (flow.any(j, kHardStop) ||
        flow.any(j, Cues(Cue::comma, Cue::and_, Cue::be, Cue::auxiliary, Cue::past_verb, Cue::takes_part, Cue::date)))
      return false;
  }
  return false;
}

/// "in Geneva", "at Camp David" behind the phrase, "here".
bool place_behind(const DealInput& in, const Flow& flow, Talk& talk) {
  // "will come back to D. in May"
  if (talk.phrase == Phrase::convened && talk.last - talk.first > 1) {
    const Place to = flow.is(talk.last, Cue::to) ? talk.last : talk.last - 1;
    if (flow.is(to, Cue::to)) set_place(flow, talk, place_at(in, flow, to + 1), to + 1);
    if (talk.location.end != 0) return true;
  }
  if (!flow.told_at(talk.first).any(Cues(Cue::in, Cue::at, Cue::near_word, Cue::here_word))) return false;
  // Behind "on" or "about" stands the subject of the talks, whose places are not theirs.
  bool about = talk.phrase == Phrase::discussed;
  const bool verb = talk.phrase >= Phrase::met;
  bool we = false;  // "Why do we not hold talks here?": reported speech, and a place of its own
  for (Place j = talk.first; j > flow.begin_of(talk.first) && talk.first - j < 12;)
    we |= flow.is(--j, Cue::voice_subject);
  const Place end =
      std::min<Place>(flow.end_of(talk.first), talk.last + (verb || subject_of_sentence(flow, talk.first) ? 26 : 18));
  for (Place j = talk.last; j + 1 < end; ++j) {
    const Cues& c = flow.cues[j];
    if (c.any(kHardStop) || c.any(kClauseStop) || other_talks(flow, j)) break;
    // "… with the rebels who seized a hospital in this town", "as his troops advanced in K."
    if (c.any(Cues(Cue::who, Cue::as_word)) || (verb && c.has(Cue::relative))) break;
    we |= c.has(Cue::voice_subject);
    // "…, and the minister saw the president in B.": another's deed. "seized in C.": where captives were taken.
    if (c.has(Cue::comma) && flow.is(j + 1, Cue::and_) && flow.any(j + 2, Cues(Cue::person, Cue::party, Cue::capital)))
      break;
    if (c.has(Cue::comma) && who_says(flow, j, end)) break;
    if (c.has(Cue::captive_state) && !c.any(Cues(Cue::takes_part, Cue::be))) break;
    if (j == talk.last && c.has(Cue::to)) about = true;  // "talks to end the war in S."
    if (c.any(Cues(Cue::about, Cue::on)) && !flow.any(j + 1, Cues(Cue::date)) && !flow.is(j + 2, Cue::sideline_word))
      about = true;
    if (c.has(Cue::date)) about = false;
    if (talk.phrase == Phrase::discussed) {
    } else if (c.any(Cues(Cue::takes_part, Cue::planned_sure, Cue::stalled_word, Cue::begun_word)) ||
               (!verb && c.any(Cues(Cue::future, Cue::modal, Cue::be))) ||
               (c.has(Cue::ended_word) && !flow.any(j - 1, Cues(Cue::to, Cue::modal))))
      about = false;
    if (c.has(Cue::here_word) && !we && in.doc->quotation_of(flow.token[j]) == text::Document::kNoQuotation) {
      set_place(flow, talk, dateline(in, flow, j), j);
      if (talk.location.end != 0) return true;
    }
    if (c.any(Cues(Cue::in, Cue::at, Cue::near_word)) && (!about || flow.is(j + 1, Cue::talks_city))) {
      set_place(flow, talk, place_at(in, flow, j + 1), j + 1);
      if (talk.location.end != 0) return true;
    }
  }
  return false;
}

/// The place of the clause whose verb the talks are the object of: "signed a truce at the camp, ending ten days of talks", "the start in
/// Pretoria of talks", "progress made in Doha over two days of talks".
bool place_of_verb(const DealInput& in, const Flow& flow, Talk& talk) {
  const Place begin = flow.begin_of(talk.first);
  Place p = talk.first;
  bool ended = false;
  while (p > begin && talk.first - p < 8) {
    const Cues& c = flow.cues[p - 1];
    if (c.has(Cue::ended_word)) ended = true;
    const bool goes_on = c.any(Cues(Cue::of, Cue::date, Cue::determiner, Cue::hyphen, Cue::number_word, Cue::round_noun,
                                    Cue::ordinal_word, Cue::during_word, Cue::over_word)) ||
                         (c.any(Cues(Cue::lower, Cue::party)) &&
                          !c.any(Cues(Cue::preposition, Cue::auxiliary, Cue::coordinator, Cue::saying, Cue::to)));
    if (!goes_on) break;
    --p;
    if (ended) break;
  }
  // "signed a truce in S. after ten days of talks"
  const bool after = talk.span != none && p > begin && flow.is(p - 1, Cue::after);
  if (after && p - 1 > begin && flow.is(p - 2, Cue::comma)) --p;
  if (!ended && !after) {
    if (p == talk.first || !flow.any(p, Cues(Cue::of, Cue::during_word, Cue::over_word))) return false;
    set_place(flow, talk, place_before(in, flow, begin, p, false), p - 1);
    return talk.location.end != 0;
  }
  if (p == begin || (!after && !flow.is(p - 1, Cue::comma))) return false;
  bool struck = false;
  for (Place k = std::max(begin, p - std::min<Place>(p, kReach)); after && k < p; ++k)
    struck |= flow.is(k, Cue::deal_verb);
  if (after && !struck) return false;
  for (Place j = p - 1; j > begin && p - j < 14;) {
    --j;
    if (flow.any(j, kHardStop) || flow.any(j, kClauseStop) || flow.is(j, Cue::comma) || other_talks(flow, j))
      return false;
    if (flow.any(j, Cues(Cue::in, Cue::at, Cue::near_word))) {
      set_place(flow, talk, place_at(in, flow, j + 1), j + 1);
      return talk.location.end != 0;
    }
  }
  return false;
}

}  // namespace

void read_place(const DealInput& in, const Flow& flow, Talk& talk) {
  if (place_behind(in, flow, talk)) return;
  if (flow.is(talk.last, Cue::there_word)) {
    set_place(flow, talk, told_before(in, flow, talk.first), talk.first);
    return;
  }
  // "the Geneva talks": the city before the phrase.
  const Place begin = flow.begin_of(talk.first);
  if (talk.first > begin && flow.is(talk.first - 1, Cue::talks_city)) {
    talk.location = bytes_of(in, flow, talk.first - 1, talk.first);
    talk.city = true;
    return;
  }
  // "arrived in Moscow on Monday for two days of talks", "left for Juba to resume talks"
  Place g = talk.first;
  while (g > begin && talk.first - g < 8 &&
         flow.any(g - 1, Cues(Cue::determiner, Cue::lower, Cue::of, Cue::date, Cue::ordinal_word)) &&
         !flow.any(g - 1, Cues(Cue::for_, Cue::to)))
    --g;
  if (g > begin + 2 && flow.any(g - 1, Cues(Cue::for_, Cue::to))) {
    Place k = g - 1;
    while (k > begin && flow.any(k - 1, Cues(Cue::date, Cue::on, Cue::comma))) --k;
    set_place(flow, talk, place_before(in, flow, begin, k, true), k - 1);
    if (talk.location.end != 0) return;
  }
  if (talk.phrase < Phrase::met && place_of_verb(in, flow, talk)) return;
  // "In Geneva, the envoys met", "flew to Riyadh, where he met", "flew to Goma and spoke with"
  if (!flow.told_at(talk.first).any(Cues(Cue::in, Cue::at, Cue::to, Cue::where_word))) return;
  const bool verb = talk.phrase >= Phrase::met;
  const bool joined = verb && talk.first > begin && flow.is(talk.first - 1, Cue::and_);
  for (Place j = talk.first; j > begin && talk.first - j < kReach;) {
    --j;
    if (flow.is(j, Cue::where_word) && j > begin + 1 && flow.is(j - 1, Cue::comma)) {
      Place first = j - 1;
      while (first > begin && flow.is(first - 1, Cue::capital) &&
             !flow.any(first - 1, Cues(Cue::party, Cue::determiner)))
        --first;
      if (first < j - 1) talk.location = bytes_of(in, flow, first, j - 1);
      return;
    }
    if (flow.any(j, kHardStop) || flow.any(j, kClauseStop) || other_talks(flow, j)) return;
    if (joined && flow.any(j, Cues(Cue::to, Cue::in, Cue::at)) && flow.is(j - 1, Cue::motion_verb)) {
      set_place(flow, talk, place_at(in, flow, j + 1), j + 1);
      return;
    }
    if (flow.any(j, Cues(Cue::in, Cue::at)) &&
        (j == begin ? verb || flow.is(j + 1, Cue::talks_city) : verb && flow.is(j - 1, Cue::comma))) {
      talk.location = place_at(in, flow, j + 1);
      return;
    }
  }
}

}  // namespace parley::report
