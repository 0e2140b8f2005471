// What a phrase for talks is by itself and the words beside it: a name, another kind of meeting, one told before, one to come, one that is over.
#include "report/negotiations_clauses.h"

#include "text/endings.h"

namespace parley::report {

bool before(const Flow& flow, Place p, Cue c) { return p > flow.begin_of(p) && flow.is(p - 1, c); }

bool part_of_a_name(const Flow& flow, const Found& f) {
  if (flow.any(f.last, Cues(Cue::no_talks_next))) return true;
  const bool title = flow.is(f.last - 1, Cue::capital) && flow.is(f.last, Cue::capital);
  return title && f.last - 1 != flow.begin_of(f.first);
}

bool denied(const DealInput& in, const Flow& flow, const Found& f) {
  constexpr Place kFar = 20;
  bool that = false;
  for (Place p = f.first; p > flow.begin_of(f.first) && f.first - p < kFar;) {
    --p;
    if (in.of_class(flow.token[p], Rare::denying_word)) {
      // "denied access to the talks" tells of talks; "denied holding talks", "denied reports of a meeting" do not.
      const bool doubted = flow.any(p + 1, Cues(Cue::ing_verb, Cue::takes_part, Cue::claim_word, Cue::held_word));
      return (that || doubted || p + 1 == f.first) && !before(flow, p, Cue::negation);
    }
    that |= flow.is(p, Cue::that);
    // "denied reports that it was in talks"
    if (that && p > flow.begin_of(f.first) && in.of_class(flow.token[p - 1], Rare::denying_word)) continue;
    if (flow.any(p, Cues(Cue::semicolon, Cue::quote, Cue::comma, Cue::saying, Cue::subordinator))) return false;
  }
  return false;
}

bool about_business(const DealInput& in, const Flow& flow, const Found& f) {
  constexpr Place kFar = 14, kMatter = 8;
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + kFar);
  for (Place p = f.phrase == Phrase::discussed ? f.last - 1 : f.last; p < end; ++p) {
    if (flow.any(p, Cues(Cue::period, Cue::semicolon, Cue::quote, Cue::saying, Cue::wh_word))) return false;
    if (!flow.any(p, Cues(Cue::on, Cue::over_word, Cue::about, Cue::discuss_word)) || flow.is(p + 1, Cue::date))
      continue;
    bool business = false;
    const Place far = std::min<Place>(flow.end_of(f.first), p + 1 + kMatter);
    for (Place j = p + 1; j < far; ++j) {
      if (flow.any(j, kTopicCues) || (!business && flow.any(j, Cues(Cue::and_, Cue::comma)))) return false;
      if (flow.any(j, Cues(Cue::period, Cue::semicolon, Cue::quote, Cue::saying, Cue::wh_word, Cue::auxiliary))) break;
      business |= in.of_class(flow.token[j], Rare::civil_matter);
    }
    return business;
  }
  return false;
}

bool other_kind(const Flow& flow, const Found& f) {
  if (before(flow, f.first, Cue::inner_meeting) || before(flow, f.first, Cue::press_word)) return true;
  for (Place p = f.first; p + 1 < f.last; ++p) {
    // … but "six-party talks"
    if (flow.any(p, Cues(Cue::inner_meeting, Cue::press_word)) &&
        !flow.any(p, Cues(Cue::topic_peace, Cue::video_word)) && !(p > f.first && flow.is(p - 1, Cue::hyphen)))
      return true;
  }
  return flow.any(f.last, Cues(Cue::inner_meeting, Cue::press_word)) && !flow.is(f.last, Cue::preposition);
}

bool definite(const Flow& flow, const Found& f) {
  for (Place p = f.first; p > flow.begin_of(f.first) && f.first - p < 3;) {
    --p;
    if (flow.any(p, Cues(Cue::the, Cue::demonstrative, Cue::possessive_pronoun))) return true;
    if (flow.is(p, Cue::possessive) && p > 0 && flow.is(p - 1, Cue::date)) return true;
    if (!flow.any(p, Cues(Cue::lower, Cue::date)) || flow.is(p, Cue::preposition)) return false;
  }
  return false;
}

bool fresh(const Flow& flow, const Found& f) {
  Place p = f.first;
  while (p > flow.begin_of(f.first) && f.first - p < 2 && flow.any(p - 1, Cues(Cue::fresh_word, Cue::ordinal_word)))
    --p;
  for (; p < f.last; ++p) {
    if (flow.is(p, Cue::fresh_word)) return true;
  }
  return false;
}

bool told_as_past(const DealInput& in, const Flow& flow, const Found& f) {
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + 3);
  for (Place p = f.last; p < end; ++p) {
    if (flow.any(p, Cues(Cue::past_cue, Cue::held_word, Cue::begun_word))) return true;
    if (!flow.is(p, Cue::lower) || flow.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::future, Cue::modal)))
      return false;
    const std::string_view word = in.doc->bytes(flow.token[p]);
    if (word.size() > 3 && text::ends_with(word, "ed")) return true;
    if (!text::ends_with(word, "ly")) return false;
  }
  return false;
}

bool titled_stranger(const Flow& flow, const Found& f) {
  const Place begin = flow.begin_of(f.first);
  bool name = false;
  for (Place p = f.first; p > begin && f.first - p < 6;) {
    --p;
    if (flow.any(p, Cues(Cue::auxiliary, Cue::modal, Cue::adverb, Cue::manner_adverb)) && !name) continue;
    if (!flow.is(p, Cue::capital)) return false;
    if (name && flow.any(p, Cues(Cue::office_word, Cue::side_people))) return true;
    name = true;
  }
  return false;
}

bool unnamed_office(const Flow& flow, const Found& f) {
  const Place begin = flow.begin_of(f.first);
  bool office = false;
  for (Place p = f.first; p > begin && f.first - p < 7;) {
    --p;
    if (flow.any(p, Cues(Cue::party, Cue::period, Cue::quote, Cue::semicolon))) return false;
    if (flow.is(p, Cue::office_word)) office = true;
    if (flow.is(p, Cue::the)) return office;
  }
  return false;
}

bool to_talk(const Flow& flow, const Found& f) {
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + 14);
  for (Place p = f.last; p < end; ++p) {
    if (flow.any(p, Cues(Cue::discuss_word, Cue::talks_head, Cue::meet_word, Cue::dialogue_head))) return true;
  }
  return false;
}

bool object_follows(const Flow& flow, const Found& f) {
  Place p = f.last;
  while (p < flow.end_of(f.first) && flow.any(p, Cues(Cue::manner_adverb, Cue::adverb, Cue::date))) ++p;
  if (flow.is(p, Cue::fresh_word) &&
      flow.any(p + 1, Cues(Cue::comma, Cue::period, Cue::preposition, Cue::to, Cue::date)))
    return false;  // "are to sit down next"
  // "met eight times", not "met two demands"
  if (flow.any(p, Cues(Cue::number_word, Cue::digits)) && flow.is(p + 1, Cue::span_noun)) return false;
  if (flow.any(p, Cues(Cue::determiner, Cue::number_word, Cue::digits))) return true;
  return flow.is(p, Cue::lower) && !flow.is(p, Cue::face_word) &&
         !flow.any(p, Cues(Cue::preposition, Cue::coordinator, Cue::subordinator, Cue::manner_adverb));
}

bool of_captives_or_peace(const Flow& flow, const Found& f) {
  const Place from = f.first - std::min<Place>(f.first, 2 * kReach);
  const Place end = std::min<Place>(flow.size(), f.last + 2 * kReach);
  auto at = std::lower_bound(flow.of_topic.begin(), flow.of_topic.end(), from);
  for (; at != flow.of_topic.end() && *at < end; ++at) {
    if (flow.any(*at, Cues(Cue::topic_prisoners, Cue::topic_ceasefire, Cue::topic_peace, Cue::figure))) return true;
    // "end three decades of fighting"
    if (!flow.any(*at, Cues(Cue::war_noun, Cue::fire_noun))) continue;
    for (Place j = *at; j > from && *at - j < 6;) {
      if (flow.any(--j, Cues(Cue::ended_word, Cue::stop_word))) return true;
      if (flow.any(j, Cues(Cue::period, Cue::comma))) break;
    }
  }
  return false;
}

bool with_or_to(const Flow& flow, const Found& f) {
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + 7);
  for (Place p = f.last; p < end; ++p) {
    if (flow.any(p, Cues(Cue::with, Cue::to, Cue::by))) return true;
    if (flow.any(p, Cues(Cue::saying, Cue::period, Cue::comma))) return false;
  }
  return false;
}

bool talks_follow(const Flow& flow, const Found& f) {
  const Place end = std::min<Place>(flow.end_of(f.first), f.last + 6);
  for (Place p = f.last; p < end; ++p) {
    if (flow.is(p, Cue::talks_head)) return true;
  }
  return false;
}

bool body_meets(const Flow& flow, const Found& f) {
  const Place begin = flow.begin_of(f.first);
  for (Place p = f.first; p > begin && f.first - p < 8;) {
    --p;
    if (flow.is(p, Cue::body_head))
      return (p > begin && flow.is(p - 1, Cue::body_kind)) || (p > begin + 1 && flow.is(p - 2, Cue::body_kind));
    if (!flow.any(p, Cues(Cue::auxiliary, Cue::modal, Cue::be, Cue::to, Cue::planned_word, Cue::comma, Cue::relative,
                          Cue::wh_word, Cue::that, Cue::adverb, Cue::past_cue)))
      return false;
  }
  return false;
}

bool teams(const Flow& flow, const Found& f) {
  for (Place p = f.first; p > flow.begin_of(f.first) && f.first - p < 5;) {
    --p;
    if (flow.is(p, Cue::team_noun)) return true;
    if (!flow.any(p, Cues(Cue::auxiliary, Cue::modal, Cue::adverb, Cue::manner_adverb, Cue::to, Cue::be))) return false;
  }
  return false;
}

bool follow_up_subject(const Flow& flow, const Found& f) {
  const Place begin = flow.begin_of(f.first);
  for (Place p = f.first; p > begin && f.first - p < 6;) {
    --p;
    if (flow.any(p, Cues(Cue::follow_up_noun, Cue::plural_person, Cue::pronoun, Cue::person, Cue::office_word)))
      return true;
    if (!flow.any(p, Cues(Cue::adverb, Cue::manner_adverb, Cue::and_, Cue::auxiliary, Cue::lower))) return false;
  }
  return false;
}

}  // namespace parley::report
