// Reads to the right of a number: modifiers, the head noun, "of the …".
#include "figures/phrases.h"

#include "text/endings.h"

#include <algorithm>

namespace parley::figures {

namespace {

constexpr int kMaxModifiers = 8;  // tokens between a number and its noun
constexpr int kMaxLookahead = 4;  // tokens between a participle and the noun it modifies

using text::ends_with;

/// An unknown word that is most likely a plural noun of people.
bool person_like(const Scene& scene, TokenIndex t) {
  if (scene.is(t, Trait::unlike_people)) return false;
  const std::string_view w = scene.bytes(t);
  constexpr std::string_view kTails[] = {"ers",  "ors",     "ists",  "men",   "women", "ees",     "ants",
                                         "ians", "keepers", "goers", "girls", "boys",  "persons", "mates"};
  for (const std::string_view tail : kTails)
    if (ends_with(w, tail)) return true;
  return false;
}

/// A capitalised word that names a people: Turks, Japanese, Afghans.
bool people_like(const Scene& scene, TokenIndex t, bool one) {
  if (!scene.capital(t) || scene.token(t).has(text::kAllCaps) || scene.token(t).has(text::kDotted)) return false;
  if (scene.is(t, Trait::people_name)) return true;
  const std::string_view w = scene.bytes(t);
  if (ends_with(w, "ese") || ends_with(w, "ench") || ends_with(w, "iss")) return true;
  if (one) return ends_with(w, "an") || ends_with(w, "ish") || ends_with(w, "i");
  if (ends_with(w, "ns") || ends_with(w, "is") || ends_with(w, "ks") || ends_with(w, "bs") || ends_with(w, "ts") ||
      ends_with(w, "ds") || ends_with(w, "es") || ends_with(w, "ws") || ends_with(w, "as"))
    return !scene.any(t, Trait::unit_name | Trait::thing_name);
  return ends_with(w, "men") || ends_with(w, "ish");
}

bool noun_of_people(const Scene& scene, TokenIndex t) {
  return scene.any(t, Trait::captive_name | Trait::person_name | Trait::body_name);
}

bool stops(const Scene& scene, TokenIndex t) {
  if (!scene.word(t)) {
    if (scene.punctuation(t)) return !(scene.punct(t, text::kHyphen) || scene.quote(t));
    if (scene.token(t).kind == TokenKind::number && t > 0 && scene.punct(t - 1, text::kHyphen) &&
        !scene.token(t).has(text::kSpaceBefore))
      return false;  // B-52 crewmen
    return scene.token(t).kind != TokenKind::possessive;
  }
  if (scene.date(t) != none) return true;
  if (noun_of_people(scene, t)) return false;
  return scene.any(t, Trait::auxiliary | Trait::preposition | Trait::relative | Trait::pronoun | Trait::determiner |
                          Trait::subordinator | Trait::negation | Trait::include_word | Trait::wh_word |
                          Trait::coordinator);
}

/// Does a noun of people follow within a few tokens, nothing in between that ends a noun phrase?
bool leads_to_people(const Scene& scene, TokenIndex t, TokenIndex end) {
  for (int i = 0; i < kMaxLookahead && t < end; ++i, ++t) {
    if (noun_of_people(scene, t) && (scene.is(t, Trait::plural_name) || i == 0)) return true;
    if (stops(scene, t)) return false;
    if (people_like(scene, t, false)) return true;
    if (scene.any(t, Trait::unit_name | Trait::thing_name)) return false;
  }
  return false;
}

struct Scan {
  const Scene& scene;
  TokenIndex end;  // of the sentence
  bool one;        // the number is 1: nouns are singular
  Phrase& out;

  void take(TokenIndex noun, Phrase::Head head, TokenIndex last) {
    out.head = head;
    out.noun = noun;
    out.last = last;
    out.value = noun_of_people(scene, noun) ? scene.noun_value(noun) : std::uint8_t{0};
  }

  /// "70 jailed peasants": who is jailed, kidnapped, detained is a person, known or not.
  bool captives_behind(TokenIndex t) const {
    const TokenIndex next = t + 1;
    return !one && scene.is(t, Trait::captive_adjective) &&
           scene.any(t, Trait::kidnap_word | Trait::detain_word | Trait::prison_word) && next < end &&
           scene.word(next) && ends_with(scene.bytes(next), "s") && !noun_of_people(scene, next) &&
           !stops(scene, next) && !scene.verb(next) && scene.mention(next) == none &&
           !scene.any(next, Trait::unit_name | Trait::thing_name | Trait::modifier_word) &&
           (!scene.word(next + 1) || stops(scene, next + 1) || scene.verb(next + 1) || scene.adverb(next + 1) ||
            scene.is(next + 1, Trait::go_word));
  }

  /// A demonym of a state; "Taliban" is none.
  bool of_country(TokenIndex t) const {
    const Index m = scene.mention(t);
    if (m == none || scene.party_mention(m).entity == none) return m == none;
    return scene.parties().entities[scene.party_mention(m).entity].kind == PartyKind::state;
  }

  void note_mention(TokenIndex t) {
    const Index m = scene.mention(t);
    if (m == none || out.of_mention != none) return;
    if (scene.party_mention(m).entity == none) return;
    out.of_mention = m;
    out.of_tokens = {scene.party_mention(m).first, scene.party_mention(m).last};
  }

  /// The Red Cross is no people ("48,000 Red Cross messages").
  bool organisation(const parties::PartyMention& m) const {
    if (m.entity == none) return false;
    const PartyKind kind = scene.parties().entities[m.entity].kind;
    return kind == PartyKind::ngo || kind == PartyKind::intergovernmental;
  }

  /// From `t` to the head noun. False: no head; out.head says elided or other.
  bool run(TokenIndex t) {
    const TokenIndex begin = t;
    TokenIndex unknown = kNoToken;  // the last word that is neither known modifier nor known noun
    TokenIndex people = kNoToken;   // a name of a people that is the head unless another noun follows
    bool modified = false, thing = false;
    int steps = 0;
    for (; t < end && steps < kMaxModifiers; ++t, ++steps) {
      if (noun_of_people(scene, t)) {
        const bool plural = scene.is(t, Trait::plural_name);
        TokenIndex next = t + 1;
        if (scene.punct(next, text::kHyphen) && !scene.token(next).has(text::kSpaceBefore)) ++next;
        const bool joined = next < end && noun_of_people(scene, next) && !scene.is(next, Trait::others_name) &&
                            (scene.is(next, Trait::plural_name) || one);
        if (scene.mention(t) != none) note_mention(t);
        if (joined && !(plural && scene.is(t, Trait::captive_name))) continue;
        // "ten police and military hostages"
        if (!one && scene.is(t, Trait::forces_name) && scene.is(t + 1, Trait::and_word) &&
            scene.is(t + 2, Trait::forces_name) && scene.is(t + 3, Trait::captive_name) &&
            scene.is(t + 3, Trait::plural_name)) {
          t += 2;
          continue;
        }
        if (plural != one || scene.is(t, Trait::people_name) || (!plural && !one && false)) {
          if (one && next < end && scene.word(next) && !stops(scene, next) && !scene.verb(next) && !scene.adverb(next))
            continue;  // one hostage negotiator
          const Phrase::Head head = scene.is(t, Trait::captive_name) ? Phrase::Head::captive
                                    : scene.is(t, Trait::body_name)  ? Phrase::Head::body
                                                                     : Phrase::Head::person;
          take(t, head, t + 1);
          if (scene.is(t, Trait::others_name)) out.others = true;
          extend();
          return true;
        }
        modified = true;  // a singular noun before a plural: "hostage families"
        unknown = t;
        continue;
      }
      if (stops(scene, t)) {
        // Palestinian and Israeli-Arab prisoners
        if (scene.is(t, Trait::and_word) && t > begin &&
            (scene.capital(t - 1) || scene.is(t - 1, Trait::modifier_word)) &&
            (people == kNoToken || !ends_with(scene.bytes(people), "s")) && leads_to_people(scene, t + 1, end) &&
            scene.token(t + 1).kind == TokenKind::word && !scene.is(t + 1, Trait::number_word))
          continue;
        break;
      }
      if (scene.mention(t) != none) {
        note_mention(t);
        const parties::PartyMention& m = scene.party_mention(scene.mention(t));
        if (scene.any(m.last - 1, Trait::thing_name | Trait::unit_name | Trait::group_name) &&
            !noun_of_people(scene, m.last - 1) && !scene.capital(m.last - 1)) {
          thing = true;
          break;
        }
        // "12 government soldiers": the mention ends in the noun itself
        if (m.form == MentionForm::description && m.last - 1 > t && noun_of_people(scene, m.last - 1) &&
            scene.is(m.last - 1, Trait::plural_name)) {
          t = m.last - 2;
          continue;
        }
        if ((people_like(scene, m.last - 1, one) && !organisation(m)) || m.form == MentionForm::demonym)
          people = m.last - 1;
        else if (!m.attributive && !organisation(m))
          people = m.last - 1;
        t = m.last - 1;
        // "government soldiers": the mention ends with the head
        if (m.last > m.first + 1 && noun_of_people(scene, t) && scene.is(t, Trait::plural_name) && !scene.capital(t)) {
          people = kNoToken;
          --t;
        }
        continue;
      }
      if (scene.any(t, Trait::unit_name | Trait::thing_name) && !scene.any(t, Traits(Trait::modifier_word))) {
        thing = true;
        break;
      }
      if (people_like(scene, t, one)) {
        people = t;
        continue;
      }
      // "53 trade unionists": no verb right behind a number and right before people
      if (t == begin && !one && scene.is(t, Trait::base_form) && scene.is(t + 1, Trait::person_name) &&
          scene.is(t + 1, Trait::plural_name))
        continue;
      if (scene.verb(t) && !scene.is(t, Trait::modifier_word)) {
        const bool adjective = scene.any(t, Trait::captive_adjective | Trait::freed_adjective | Trait::participle_form);
        if (captives_behind(t)) {
          out.captive_adjective = true;
          take(t + 1, Phrase::Head::guess, t + 2);
          return true;
        }
        if (!adjective || people != kNoToken || !leads_to_people(scene, t + 1, end)) break;
        out.captive_adjective |= scene.is(t, Trait::captive_adjective);
        out.freed_adjective |= scene.is(t, Trait::freed_adjective);
        modified = true;
        continue;
      }
      if (scene.is(t, Trait::captive_adjective) || scene.is(t, Trait::missing_word)) {
        if (captives_behind(t)) {
          out.captive_adjective = true;
          take(t + 1, Phrase::Head::guess, t + 2);
          return true;
        }
        if (!leads_to_people(scene, t + 1, end)) break;
        out.captive_adjective = true;
        out.missing = scene.is(t, Trait::missing_word);
        continue;
      }
      if (scene.is(t, Trait::modifier_word) || scene.adverb(t)) {
        if (people != kNoToken) {
          if (scene.adverb(t) || ends_with(scene.bytes(people), "s") || !leads_to_people(scene, t + 1, end))
            break;            // "Americans still …"
          people = kNoToken;  // "Greek Orthodox nuns"
        }
        if (scene.adverb(t) && !leads_to_people(scene, t + 1, end)) break;
        modified = true;
        out.others |= scene.of_class(t, Rare::others_modifier);
        continue;
      }
      if (!scene.word(t)) continue;
      // "The fourteen belonged to a choir": a verb that the tables do not know
      if (t == begin && !scene.capital(t) && ends_with(scene.bytes(t), "ed") &&
          scene.any(t + 1, Trait::to_word | Trait::by_word | Trait::from_word | Trait::in_word | Trait::with_word))
        break;
      if (people != kNoToken && !scene.capital(t)) {
        if (ends_with(scene.bytes(people), "s") || ends_with(scene.bytes(people), "men")) break;  // Americans abroad
        people = kNoToken;                                                                        // Turkish lorries
      }
      unknown = t;
    }
    if (thing) {
      out.head = Phrase::Head::other;
      return false;
    }
    // "two Romanian pistols": of a country, and no people
    // … but "50 Russian and 50 Ukrainian soldiers"
    const bool shared_head =
        people != kNoToken && scene.is(people + 1, Trait::and_word) &&
        (scene.token(people + 2).kind == TokenKind::number || scene.is(people + 2, Trait::number_word)) &&
        leads_to_people(scene, people + 3, end);
    if (people != kNoToken && !one && ends_with(scene.bytes(people), "an") && of_country(people) && !shared_head)
      people = kNoToken;
    if (people != kNoToken) {
      take(people, Phrase::Head::people, people + 1);
      if (out.of_tokens.empty()) out.of_tokens = {people, people + 1};
      return true;
    }
    if (unknown != kNoToken) {
      if (!one && person_like(scene, unknown) && !noun_of_people(scene, unknown)) {
        take(unknown, Phrase::Head::guess, unknown + 1);
        return true;
      }
      out.head = Phrase::Head::other;
      return false;
    }
    out.head = Phrase::Head::elided;
    out.last = begin;
    if (modified) {
      while (out.last < end && (scene.is(out.last, Trait::modifier_word))) ++out.last;
    }
    return false;
  }

  /// prisoners of war · members of the crew · soldiers of the Lebanese army
  void extend() {
    TokenIndex t = out.last;
    if (!scene.is(t, Trait::of_word)) return;
    if (scene.is(out.noun, Trait::captive_name) && scene.of_class(t + 1, Rare::war_word)) {
      out.last = t + 2;
      out.value = 2;
      return;
    }
    if (out.value == 9 || out.head == Phrase::Head::person || out.head == Phrase::Head::body) {
      ++t;
      while (t < end && scene.any(t, Trait::determiner | Trait::modifier_word)) ++t;
      if (scene.mention(t) != none && out.of_mention == none) {
        note_mention(t);
        out.last = scene.party_mention(scene.mention(t)).last;
        // "of a French television crew"
        for (TokenIndex k = out.last, n = 0; k < end && n < 3 && scene.word(k) && !stops(scene, k); ++k, ++n) {
          if (!noun_of_people(scene, k)) continue;
          out.last = k + 1;
          break;
        }
      }
    }
  }
};

}  // namespace

Phrase read_phrase(const Scene& scene, const std::vector<Quantity>& quantities, Index index) {
  const Quantity& q = quantities[index];
  Phrase out;
  const TokenIndex end = scene.sentence(q.number.first).last;
  const bool one = q.has_low && q.has_high && q.low == 1 && q.high == 1;
  const bool counts_one = one || (q.has_low && q.low == 1);
  TokenIndex t = q.last;
  out.last = t;
  Scan scan{scene, end, counts_one, out};
  // A dash, slip or repetition: "these two — two Americans"
  TokenIndex of = t;
  if (of < end && (scene.is(of, Trait::modifier_word) || scene.is(of, Trait::person_name)) &&
      scene.is(of + 1, Trait::of_word) && !scene.is(of, Trait::plural_name))
    ++of;  // "two more of them"
  if (scene.is(of, Trait::of_word)) {
    t = of + 1;
    bool determined = false, possessed = false;
    while (t < end && scene.any(t, Trait::quantifier_all | Trait::determiner)) {
      // "those", "them" with nothing behind are pronouns
      if (scene.is(t, Trait::them_word) && (t + 1 >= end || stops(scene, t + 1) || scene.verb(t + 1)) &&
          !(t + 1 < end && scene.is(t + 1, Trait::captive_adjective) && leads_to_people(scene, t + 2, end)))
        break;
      determined |= scene.is(t, Trait::determiner);
      if (scene.is(t, Trait::possessive_pronoun)) {
        out.of_tokens = {t, t + 1};
        possessed = true;
      }
      ++t;
    }
    // "700 of the group's members", "60 of the rebels' own men"
    for (TokenIndex k = t; determined && !possessed && k + 1 < end && k < t + 4 && scene.word(k) && !stops(scene, k);
         ++k) {
      if (scene.token(k + 1).kind != TokenKind::possessive) continue;
      if (scene.mention(k) != none) {
        out.of_mention = scene.party_mention(scene.mention(k)).entity == none ? none : scene.mention(k);
        if (out.of_mention != none)
          out.of_tokens = {scene.party_mention(out.of_mention).first, scene.party_mention(out.of_mention).last};
      }
      possessed = true;
      t = k + 2;
    }
    if (scene.any(t, Trait::them_word | Trait::whom_word) || scene.is(t, Trait::object_pronoun)) {
      out.head = Phrase::Head::pronoun;
      out.partitive = true;
      out.last = t + 1;
      return out;
    }
    if (scene.of_class(t, Rare::own_people) ||
        (possessed && scene.of_class(t, Rare::own_word) &&
         (t + 1 >= end || stops(scene, t + 1) || !noun_of_people(scene, t + 1)))) {
      out.head = Phrase::Head::pronoun;
      out.last = t + 1;
      out.of_tokens = {t, t + 1};
      return out;
    }
    if (index + 1 < quantities.size()) {
      const Quantity& next = quantities[index + 1];
      if (next.first == t || next.number.first == t) {
        const Phrase whole = read_phrase(scene, quantities, index + 1);
        if (whole.inner == none) {  // no deeper than one
          out = whole;
          out.partitive = true;
          out.inner = index + 1;
          return out;
        }
      }
    }
    Scan of_scan{scene, end, false, out};
    if (of_scan.run(t)) {
      out.partitive = determined && !possessed;
      return out;
    }
    if (out.head == Phrase::Head::elided) out.head = Phrase::Head::other;
    return out;
  }
  scan.run(t);
  // "repatriated 155 and 173 fishermen": two counts of one noun
  if (out.head == Phrase::Head::elided && scene.is(q.last, Trait::coordinator) && index + 1 < quantities.size() &&
      quantities[index + 1].first == q.last + 1 && scene.sentence_of(q.first) == scene.sentence_of(q.last + 1)) {
    Phrase next = read_phrase(scene, quantities, index + 1);
    if (next.inner == none && !next.partitive &&
        (next.head == Phrase::Head::captive || next.head == Phrase::Head::person)) {
      out = next;
      out.last = q.last;
      return out;
    }
  }
  // six South Korean hostages of the 19 they hold: the whole follows its part
  if (out.head == Phrase::Head::captive || out.head == Phrase::Head::person || out.head == Phrase::Head::people) {
    if (scene.is(out.last, Trait::of_word) && index + 1 < quantities.size()) {
      const Quantity& next = quantities[index + 1];
      if (next.first <= out.last + 3 && next.first > out.last && next.definite) {
        out.partitive = true;
        out.inner = index + 1;
      }
    }
  }
  return out;
}

}  // namespace parley::figures
