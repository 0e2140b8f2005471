// Subjects of a clause, found by walking over it with a bound.
#include "figures/roles.h"

#include <algorithm>

namespace parley::figures {

namespace {

constexpr TokenIndex kSubjectReach = 30;
constexpr std::size_t kNamesTried = 200;  // mentions of a document
constexpr TokenIndex kParenthesis = 20;   // between two commas
constexpr int kSharedVerbs = 3;
constexpr Index kKnownStates = 60;  // entities of a document that are tried by name

}  // namespace

namespace {

bool named_by_preposition(const Scene& scene, TokenIndex first, TokenIndex begin) {
  TokenIndex t = first;
  while (t > begin &&
         (scene.any(t - 1, Trait::determiner | Trait::modifier_word | Trait::region_word) || scene.adverb(t - 1)))
    --t;
  return t > begin && scene.is(t - 1, Trait::preposition) && !scene.is(t - 1, Trait::include_word);
}

}  // namespace

namespace {

/// "gunmen of the Abu Sayyaf", "forces of the junta": they act for it.
bool men_of(const Scene& scene, TokenIndex first, TokenIndex begin) {
  TokenIndex t = first;
  while (t > begin && scene.any(t - 1, Trait::determiner | Trait::modifier_word)) --t;
  return t > begin + 1 && scene.is(t - 1, Trait::of_word) && scene.any(t - 2, Trait::captor_name | Trait::forces_name);
}

}  // namespace

namespace {

/// "called on «the rebels» to", "appealed to «Damascus» to", "would like «the army» to": does a verb of asking stand before the preposition?
bool asked_by_preposition(const Scene& scene, TokenIndex first, TokenIndex begin) {
  TokenIndex t = first;
  while (t > begin && scene.any(t - 1, Trait::determiner | Trait::modifier_word)) --t;
  if (t < begin + 2 || !scene.is(t - 1, Trait::preposition)) return false;
  TokenIndex verb = t - 2;
  while (verb > begin && scene.adverb(verb)) --verb;
  return scene.any(verb, Trait::demand_act | Trait::call_act) || scene.is(verb, Trait::auxiliary);
}

}  // namespace

Index opening_subject(const Scene& scene, const text::Sentence& s, TokenIndex end) {
  for (TokenIndex t = s.first; t < end && t < s.first + kSubjectReach; ++t) {
    if (scene.date(t) != none) continue;
    const Index m = scene.mention(t);
    if (m != none) {
      const TokenIndex last = scene.party_mention(m).last;
      const bool heading = scene.punct(last, ':') || scene.punct(last, text::kDash);  // "India: The rebels …"
      const Index e = heading || named_by_preposition(scene, t, s.first) ? none : acting(scene, m);
      if (e != none) return e;
      t = scene.party_mention(m).last - 1;
      continue;
    }
    if (scene.any(t, Trait::auxiliary | Trait::relative | Trait::subordinator | Trait::pronoun) &&
        !scene.is(t, Trait::possessive_pronoun))
      return none;
    if (scene.verb(t) && !scene.any(t, Trait::modifier_word | Trait::person_name) &&
        scene.any(t, Trait::past_form | Trait::third_form))
      return none;
    if (scene.is(t, Trait::person_name)) return none;  // nobody of the tables
  }
  return none;
}

Index opening_party(const Scene& scene, const text::Sentence& s) {
  for (TokenIndex t = s.first; t < s.last && t < s.first + 4; ++t) {
    if (const Index m = scene.mention(t); m != none) return scene.party_mention(m).entity;
    if (!scene.any(t, Traits(Trait::determiner))) return none;
  }
  return none;
}

Index party_at(const Scene& scene, TokenIndex t) {
  if (const Index m = scene.mention(t); m != none) return scene.party_mention(m).entity;
  if (!scene.capital(t)) return none;
  const std::string_view text = scene.doc().text.substr(scene.token(t).begin);
  const auto& entities = scene.parties().entities;
  for (Index e = 0; e < entities.size() && e < kKnownStates; ++e) {
    if (entities[e].kind != PartyKind::state && entities[e].kind != PartyKind::government) continue;
    const std::string_view name = entities[e].name;
    if (text.substr(0, name.size()) != name) continue;
    const TokenIndex behind = t + 1;
    const std::size_t last = scene.token(t).begin + name.size();
    // the name ends where a token ends: "Niger", not "Nigeria"
    for (TokenIndex k = t; k < scene.size() && k < behind + 4; ++k)
      if (scene.token(k).end == last) return e;
  }
  return none;
}

namespace {

/// An unknown lower-case word in -ed behind a noun or a pronoun.
bool past_like(const Scene& scene, TokenIndex t, TokenIndex begin) {
  if (!scene.word(t) || scene.capital(t) || t == begin) return false;
  const std::string_view w = scene.bytes(t);
  if (w.size() < 5 || w.substr(w.size() - 2) != "ed") return false;
  return scene.mention(t - 1) != none || scene.any(t - 1, Trait::pronoun | Trait::person_name) || scene.adverb(t - 1);
}

constexpr TokenIndex kGoalReach = 9;  // between "agreement" and its "to release"

/// The noun ("agreement", "offer", "decision") on which the infinitive at `to` depends; kNoToken: it depends on a verb.
TokenIndex goal_before(const Scene& scene, TokenIndex to, TokenIndex begin) {
  for (TokenIndex t = to, n = 0; t > begin && n < kGoalReach; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.punctuation(w) && !scene.quote(w)) return kNoToken;
    const bool determined =
        w > begin && (scene.any(w - 1, Trait::determiner | Trait::modifier_word) || scene.mention(w - 1) != none ||
                      scene.token(w - 1).kind == TokenKind::possessive);
    if (scene.is(w, Trait::goal_name) && (determined || !scene.verb(w))) return w;
    if (scene.is(w, Trait::auxiliary) || (scene.verb(w) && !scene.is(w, Trait::person_name))) return kNoToken;
  }
  return kNoToken;
}

/// "Hamas's offer to", "an offer by Hamas to", "the Israeli plan to"; "Israel has made an offer to": the subject of its verb.
Index goal_owner(const Scene& scene, TokenIndex noun, TokenIndex to, int depth) {
  const text::Sentence& s = scene.sentence(noun);
  if (const Index by = behind_preposition(scene, noun + 1, Trait::by_word, to); by != none) return by;
  TokenIndex t = noun;
  for (int n = 0; n < 4 && t > s.first; ++n) {
    --t;
    if (scene.token(t).kind == TokenKind::possessive || scene.is(t, Trait::modifier_word)) continue;
    const Index m = scene.mention(t);
    if (m != none) return actor(scene, scene.party_mention(m).entity);
    if (!scene.is(t, Trait::determiner) || scene.is(t, Trait::demonstrative)) break;
  }
  const bool definite = noun > s.first && scene.any(noun - 1, Trait::the_word | Trait::demonstrative);
  while (t > s.first && scene.any(t, Trait::determiner | Trait::modifier_word)) --t;
  if (!definite && depth < kSharedVerbs) return subject_of(scene, noun, depth + 1);  // "came to an agreement to"
  if (scene.verb(t) && scene.any(t, Trait::decree_act | Trait::have | Trait::plan_act | Trait::propose_act) &&
      depth < kSharedVerbs)
    return subject_of(scene, t, depth + 1);
  return scene.is(t, Trait::have) && depth < kSharedVerbs ? subject_of(scene, t, depth + 1) : none;
}

/// "after Kabul", "as the FARC", "before a local militia"
bool opens_clause(const Scene& scene, TokenIndex first, TokenIndex begin) {
  while (first > begin) {
    if (scene.any(first - 1, Trait::determiner | Trait::modifier_word))
      --first;
    else if (first > begin + 2 && scene.punct(first - 2, '-'))  // "after an Israeli-backed militia"
      first -= 3;
    else
      break;
  }
  return first > begin && scene.is(first - 1, Trait::clause_opener);
}

/// Of a name that is no mention: "Israel's Prison Service" acts for Israel, "Tbilisi" for nobody.
Index owner_of_name(const Scene& scene, TokenIndex last, TokenIndex begin) {
  for (TokenIndex t = last, n = 0; n < 5; --t, ++n) {
    if (const Index m = scene.mention(t); m != none) {
      const bool owner = scene.party_mention(m).attributive || scene.token(t + 1).kind == TokenKind::possessive;
      return owner && scene.party_mention(m).entity != none ? actor(scene, scene.party_mention(m).entity) : none;
    }
    if (t == begin || !(scene.capital(t) || scene.token(t).kind == TokenKind::possessive)) return none;
  }
  return none;
}

/// The one armed or political group of the text in whose name the word at `t` ("Front", "Movement") stands.
Index named_in_part(const Scene& scene, TokenIndex t) {
  if (!scene.word(t) || scene.bytes(t).size() < 4) return none;
  Index found = none;
  std::size_t n = 0;
  for (const parties::PartyMention& m : scene.parties().mentions) {
    if (++n > kNamesTried) break;
    if (m.entity == none || m.entity == found || m.last - m.first < 2) continue;
    if (m.form != MentionForm::name && m.form != MentionForm::alias) continue;
    const PartyKind kind = scene.parties().entities[m.entity].kind;
    if (kind != PartyKind::armed_group && kind != PartyKind::political) continue;
    for (TokenIndex k = m.first; k < m.last; ++k) {
      if (scene.bytes(k) != scene.bytes(t)) continue;
      if (found != none) return none;
      found = m.entity;
      break;
    }
  }
  return found;
}

constexpr TokenIndex kSpeechReach = 5;  // "pointed out in Luanda that it": from a pronoun back to the verb of saying

/// The one party that can act which the sentence names before `end`; none where it names none or two. `several` tells the two apart.
Index only_actor_before(const Scene& scene, TokenIndex first, TokenIndex end, bool& several) {
  Index only = none;
  for (TokenIndex t = end - first > kSubjectReach ? end - kSubjectReach : first; t < end; ++t) {
    const Index m = scene.mention(t);
    if (m == none) continue;
    if (t > first && scene.is(t - 1, Trait::in_word)) continue;  // "Inmates in Ecuador free 41 whom they hold"
    const Index e = acting(scene, m);
    t = scene.party_mention(m).last - 1;
    if (e == none || e == only) continue;
    several |= only != none;
    only = e;
  }
  return several ? none : only;
}

/// "Mr. M.'s gesture changes nothing. He is still holding three": for whom the one person named in the two sentences before acts.
Index one_person_before(const Scene& scene, TokenIndex he) {
  constexpr TokenIndex kNear = 60;
  const TokenRange near = scene.around(he, 2, 0, kNear);
  Index only = none;
  for (TokenIndex t = near.first; t < he; ++t) {
    const Index m = scene.mention(t);
    if (m == none || scene.party_mention(m).entity == none) continue;
    const Index e = scene.party_mention(m).entity;
    if (scene.parties().entities[e].kind != PartyKind::person || e == only) continue;
    if (only != none) return none;
    only = e;
  }
  return actor(scene, only);
}

}  // namespace

/// Whom the pronoun at `w` ("it", "they", "his men") stands for: who says so, the one party of its sentence, the one that opens the sentence before.
Index pronoun_party(const Scene& scene, TokenIndex w, int depth) {
  const text::Sentence& s = scene.sentence(w);
  for (TokenIndex t = w, n = 0; t > s.first && n < kSpeechReach; --t, ++n) {
    const TokenIndex k = t - 1;
    if (scene.is(k, Trait::say_act) && scene.any(k, Trait::past_form | Trait::third_form | Trait::base_form))
      return depth < kSharedVerbs ? subject_of(scene, k, depth + 1) : none;
    if (scene.punctuation(k) && !scene.quote(k)) break;
    if (scene.mention(k) != none) break;
  }
  bool several = false;
  const Index here = only_actor_before(scene, s.first, w, several);
  if (here != none || several) return here;
  if (!scene.any(w, Trait::neuter | Trait::plural_person | Trait::possessive_pronoun | Trait::object_pronoun))
    return one_person_before(scene, w);
  if (!scene.any(w, Trait::neuter | Trait::plural_person)) return none;
  const std::uint32_t index = scene.sentence_of(w);
  if (index == 0) return none;
  const text::Sentence& before = scene.doc().sentences[index - 1];
  if (scene.parties().items && before.paragraph != s.paragraph) return none;
  const Index who = opening_subject(scene, before, before.last);
  if (who == none || !scene.is(w, Trait::plural_person)) return who;
  // "They" may be the captives of before, or two sides
  return scene.parties().entities[who].kind == PartyKind::armed_group ? who : none;
}

namespace {

/// "…, and a Qatari plane took the five", "a day after a Syrian-backed faction freed nine": does a noun with an article that names nobody stand right before
/// the verb as its subject?
bool nobodys_noun(const Scene& scene, TokenIndex head, TokenIndex begin) {
  constexpr TokenIndex kNoun = 6;
  constexpr Traits kNoHead = Trait::auxiliary | Trait::relative | Trait::pronoun | Trait::coordinator |
                             Trait::preposition | Trait::subordinator | Trait::determiner | Trait::third_person;
  constexpr Traits kActors = Trait::person_name | Trait::government_word | Trait::actor_noun;
  if (head == begin) return false;
  const TokenIndex noun = head - 1;
  if (!scene.word(noun) || scene.capital(noun) || scene.mention(noun) != none || scene.date(noun) != none) return false;
  if (scene.any(noun, kNoHead) || scene.adverb(noun) || scene.is(noun, Trait::past_form)) return false;
  bool theirs = !scene.any(noun, kActors);  // "Israeli soldiers" are Israel's, an "Israeli-backed militia" is not
  for (TokenIndex t = noun, n = 0; t > begin && n < kNoun; --t, ++n) {
    const TokenIndex w = t - 1;
    if (scene.is(w, Trait::article)) {
      if (w == begin || !theirs) return theirs;
      return scene.any(w - 1, Trait::coordinator | Trait::clause_opener | Trait::subordinator) ||
             (scene.punctuation(w - 1) && !scene.punct(w - 1, ','));
    }
    const Index m = scene.mention(w);
    theirs |= m != none && scene.punct(scene.party_mention(m).last, '-');
    const bool modifies = m != none ? scene.party_mention(m).attributive : scene.word(w) || scene.punct(w, '-');
    if (!modifies || scene.any(w, kNoHead) || scene.date(w) != none) return false;
  }
  return false;
}

}  // namespace

Index subject_of(const Scene& scene, TokenIndex verb, int depth) {
  const text::Sentence& s = scene.sentence(verb);
  // "supports the agreement to release": the doer is who made the agreement, not who speaks of it
  if (verb > s.first && scene.is(verb, Trait::base_form)) {
    TokenIndex to = verb;
    while (to > s.first && scene.adverb(to - 1)) --to;
    if (to > s.first + 1 && scene.is(to - 1, Trait::to_word))
      if (const TokenIndex noun = goal_before(scene, to - 1, s.first); noun != kNoToken)
        return goal_owner(scene, noun, to - 1, depth);
  }
  // "captured 200 and released 150": the subject of the verb before
  TokenIndex head = verb;
  while (head > s.first && (scene.adverb(head - 1) || scene.is(head - 1, Trait::auxiliary))) --head;
  if (head > s.first + 2 && scene.is(head - 1, Trait::turn_about) && scene.is(head - 2, Trait::in_word))
    head -= 2;  // "and in return got"
  if (head > s.first && scene.is(head - 1, Trait::coordinator) && !scene.is(verb, Trait::ing_form)) {
    for (TokenIndex k = head - 1, n = 0; k > s.first && n < kSubjectReach; --k, ++n) {
      if (scene.punct(k - 1, ';')) break;
      if (scene.any(k - 1, Trait::auxiliary | Trait::relative)) break;
      // a verb that the tables do not know: "facilitated the return of 18 Saudis and transferred …"
      if (!scene.verb(k - 1) && past_like(scene, k - 1, s.first))
        return depth < kSharedVerbs ? subject_of(scene, k - 1, depth + 1) : none;
      if (!scene.any(k - 1, Trait::past_form | Trait::third_form | Trait::base_form)) continue;
      if (scene.is(k - 1, Trait::free_word) && k > s.first + 1 && scene.verb(k - 2))
        continue;  // "let them walk free and got"
      if (scene.is(k - 1, Trait::participle_form) && scene.is(k, Trait::by_word)) continue;  // "a man kept by a gang"
      const Predicate before = verb_act(scene, k - 1, s.last);
      if (before && before.act != Act::home) return depth < kSharedVerbs ? subject_of(scene, k - 1, depth + 1) : none;
    }
  }
  // "the rebels gave back six men, and the army let nine go": somebody else, whom the text does not name
  if (head > s.first + 2 && scene.any(head - 1, Trait::forces_name | Trait::state_force) &&
      (scene.mention(head - 1) == none || acting(scene, scene.mention(head - 1)) == none) &&
      scene.is(head - 2, Trait::the_word) && scene.any(head - 3, Traits(Trait::coordinator)))
    return none;
  if (nobodys_noun(scene, head, s.first)) return none;
  bool crossed = false;  // a relative pronoun was crossed: its noun is the subject
  TokenIndex at_relative = kNoToken;
  // "Rebels stormed the school on Monday, seizing 30 pupils": the subject of the sentence
  if (scene.is(verb, Trait::ing_form) && head > s.first && scene.punct(head - 1, ',')) {
    const Index whole = opening_subject(scene, s, verb);
    if (whole != none) return whole;
  }
  TokenIndex t = verb;
  // "Russia had 1,300 in its prisons, the ombudsman in Kyiv said, and has let 168 go": before what stands between commas
  if (head > s.first + 3 && scene.is(head - 1, Trait::coordinator) && scene.punct(head - 2, ',') &&
      scene.is(head - 3, Trait::say_act))
    for (TokenIndex k = head - 3, n = 0; k > s.first && n < kParenthesis; --k, ++n)
      if (scene.punct(k - 1, ',')) {
        t = k - 1;
        for (TokenIndex h = t, m = 0; h > s.first && m < 2 * kParenthesis; --h, ++m)
          if (scene.is(h - 1, Trait::have) && starts_object(scene, h))
            return depth < kSharedVerbs ? subject_of(scene, h - 1, depth + 1) : none;
        break;
      }
  // "The South Lebanon Army, the militia which Israel arms, has released": before what stands between commas
  if (head > s.first && scene.punct(head - 1, ',') &&
      scene.any(verb, Trait::past_form | Trait::third_form | Trait::participle_form)) {
    TokenIndex k = head - 1;
    for (TokenIndex n = 0; k > s.first && n < kParenthesis && !scene.punct(k - 1, ',') && !scene.punct(k - 1, ';'); ++n)
      --k;
    if (k > s.first + 1 && scene.punct(k - 1, ',') &&
        ((scene.any(k, Trait::relative | Trait::article | Trait::participle_form) && scene.mention(k - 2) != none) ||
         (scene.is(k, Trait::for_word) &&
          scene.is(k + 1, Trait::possessive_pronoun))))  // "The Front, for its part, freed"
      t = k - 1;
  }
  for (TokenIndex n = 0; t > s.first && n < kSubjectReach; ++n) {
    const TokenIndex w = t - 1;
    const Index m = scene.mention(w);
    if (m != none) {
      const parties::PartyMention& mention = scene.party_mention(m);
      const TokenIndex first = std::max(mention.first, s.first);
      const bool absolute =
          first > s.first && scene.is(first - 1, Trait::with_word) && scene.is(mention.last, Trait::ing_form);
      const bool own_clause = (crossed && t == at_relative) ||  // "to Hezbollah, which gave back …"
                              (t == head && opens_clause(scene, first, s.first));  // "after Kabul freed …"
      // "called on the rebels to release": they are to do it, not who calls
      const bool asked =
          !crossed && scene.is(mention.last, Trait::to_word) && asked_by_preposition(scene, first, s.first);
      if (named_by_preposition(scene, first, s.first) && !absolute && !own_clause && !asked &&
          !men_of(scene, first, s.first)) {  // but "with Hamas agreeing to"
        t = first;
        continue;
      }
      const Index e = acting(scene, m);
      // "Hamas and the Red Cross": the first of two joined names is as good as the second
      if (e != none || brought_in_new(scene, mention)) return e;
      if (mention.entity != none && scene.parties().entities[mention.entity].kind == PartyKind::person) return none;
      t = first;
      continue;
    }
    if (scene.punct(w, ';') || scene.punct(w, ':') || scene.punct(w, '.')) return none;
    // "The Front, for its part, also set free": the group of the text whose name has the word
    if (scene.capital(w) && w > s.first && scene.is(w - 1, Trait::the_word))
      if (const Index group = named_in_part(scene, w); group != none) return group;
    if (t == head && scene.word(w) && scene.capital(w) && !scene.adverb(w) && !scene.is(w, Trait::pronoun)) {
      TokenIndex first = w;
      while (first > s.first && scene.capital(first - 1) && scene.mention(first - 1) == none) --first;
      if (!named_by_preposition(scene, first, s.first)) {
        const Index owner = owner_of_name(scene, w, s.first);
        return owner != none ? owner : party_at(scene, first);
      }
      t = first;  // "rebels in Darfur release"
      continue;
    }
    // "the government let 40 men go": which one, nobody says
    if (scene.any(w, Trait::government_word | Trait::actor_noun) && !crossed &&
        !(w > s.first && scene.mention(w - 1) != none) && !named_by_preposition(scene, w, s.first))
      return none;
    if (scene.punct(w, ')') || scene.punct(w, ']')) {  // what stands in brackets is no subject
      TokenIndex k = w;
      while (k > s.first && !scene.punct(k - 1, '(') && !scene.punct(k - 1, '[')) --k;
      t = k > s.first ? k - 1 : s.first;
      continue;
    }
    // "…, a day after an Israeli-backed militia let 25 go": nobody the gazetteer knows
    if (!crossed && scene.any(w, Trait::captor_name | Trait::forces_name) && !scene.any(w, Trait::person_name) &&
        !named_by_preposition(scene, w, s.first) && !scene.is(w, Trait::modifier_word)) {
      if (w > s.first && scene.mention(w - 1) != none && scene.party_mention(scene.mention(w - 1)).last == w) {
        t = w;
        continue;
      }
      if (w > s.first + 1 && scene.token(w - 1).kind == TokenKind::possessive && scene.mention(w - 2) != none) {
        t = w - 1;  // "a tribesmen's gang"
        continue;
      }
      return none;
    }
    // "Pakistan said it would release": the pronoun is the speaker
    if (scene.is(w, Trait::third_person) && w >= s.first + 2 &&
        (scene.is(w - 1, Trait::say_act) || (scene.is(w - 2, Trait::say_act) && scene.is(w - 1, Trait::relative)))) {
      t = scene.is(w - 1, Trait::say_act) ? w - 1 : w - 2;
      continue;
    }
    if (scene.is(w, Trait::third_person) && !crossed && !scene.is(w, Trait::possessive_pronoun))
      return pronoun_party(scene, w, depth);
    if (scene.is(w, Trait::pronoun) && !scene.any(w, Trait::possessive_pronoun | Trait::relative)) return none;
    if (scene.is(w, Trait::relative) && !scene.is(w, Trait::demonstrative)) {
      crossed = true;
      at_relative = w > s.first && scene.punct(w - 1, ',') ? w - 1 : w;
    } else if (scene.is(w, Trait::relative)) {
      crossed = true;
    }
    // another noun of people is the subject: nobody the gazetteer knows
    if (scene.any(w, Trait::person_name) && !scene.is(w, Trait::captive_name) && !crossed) {
      if (w > s.first && scene.mention(w - 1) != none) {
        t = w;
        continue;
      }
      if (w > s.first && scene.is(w - 1, Trait::possessive_pronoun))
        return pronoun_party(scene, w - 1, depth);  // "his men were holding"
      // "officials in X say": go on only behind a verb of saying
      if (!named_by_preposition(scene, w, s.first)) return none;
    }
    if (scene.any(w, Trait::subordinator) && !scene.is(w, Trait::conditional) && n > 3) return none;
    t = w;
  }
  return none;
}

}  // namespace parley::figures
