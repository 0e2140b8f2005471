// Organisations and groups that the gazetteer does not know: by the last word of their name ("the X Liberation Army", "the Joint Commission"), by a
// common noun with a demonym ("Syrian rebels", "the Afghan opposition"), by a backer ("Saudi-backed opposition", "pro-Russian separatists").
#include <algorithm>

#include "parties/person_names.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr TokenIndex kNameReach = 9;  ///< tokens of a name that are looked at
constexpr TokenIndex kAlly = 2;       ///< tokens of "pro-"
constexpr TokenIndex kNounReach = 5;  ///< tokens behind a demonym among which the noun is

class Organisations {
 public:
  explicit Organisations(Work& work) : w_(work) {}

  void run() {
    for (TokenIndex t = 0; (t = w_.next_free(near(t), kNameLike | kHit | kAllied)) < w_.size(); ++t) {
      if (const TokenIndex end = named(t); end > t) {
        t = end - 1;
        continue;
      }
      if (const TokenIndex end = by_demonym(t); end > t) t = end - 1;
    }
  }

 private:
  /// Where from `t` on the first word can stand of a name or phrase that has a noun of its kind; behind the last token where there is none.
  TokenIndex near(TokenIndex t) {
    if (body_ < t) body_ = w_.more.next(t, kBodyNoun);
    if (band_ < t) band_ = w_.more.next(t, kBandNoun);
    const TokenIndex of_body = body_ < w_.size() ? body_ - std::min(body_, kNameReach) : body_;
    const TokenIndex reach = kAlly + w_.longest_name + kNounReach;
    const TokenIndex of_band = band_ < w_.size() ? band_ - std::min(band_, reach) : band_;
    return std::max(t, std::min(of_body, of_band));
  }
  bool body_near(TokenIndex first) const { return body_ < first + kNameReach; }

  // ---- "the Joint Military Commission (JMC)"

  bool name_part(TokenIndex t) const {
    return w_.capital(t) && w_.free(t) && !w_.is(t, Trait::calendar) && !w_.is(t, Trait::function_word) &&
           !w_.is(t, Trait::rank) && !w_.is(t, Trait::honorific) && !w_.of_class(t, Rare::agency_name);
  }

  /// "in the Soviet Union", "the United Kingdom's north": a state where it is a place.
  bool known_state(TokenRange name) const {
    if (w_.blocked[name.first] == 0 || !w_.hit(name.first)) return false;
    const gazetteer::NameHit& hit = w_.hit_at(name.first);
    return hit.last == name.last && w_.facts(w_.tables->forms(hit)[0].entry).kind == PartyKind::state;
  }

  /// "the West Bank": a place.
  bool bank_of_river(TokenRange name) const {
    if (name.last != name.first + 2 || !w_.of_class(name.first + 1, Rare::bank_word)) return false;
    return w_.is(name.first, Trait::place_adjective) && !w_.of_class(name.first, Rare::issuing_prefix);
  }

  /// "Bougainville Interim «Government»": the name of a body, where more than its kind stands before it.
  bool own_government(TokenIndex first, TokenIndex t) const {
    if (!w_.is(t, Trait::plain_government) || w_.capital(t + 1)) return false;
    bool kind = false, own = false;
    for (TokenIndex i = first; i < t; ++i) {
      const bool modifier = w_.is(i, Trait::title_modifier) || w_.is(i, Trait::armed_name_word);
      kind |= modifier;
      own |= !modifier && w_.unknown(i);
    }
    return kind && own;
  }

  TokenIndex named(TokenIndex first) {
    if (body_ < first) body_ = w_.more.next(first, kBodyNoun);
    if (!body_near(first) || !name_part(first) ||
        (first > 0 && w_.capital(first - 1) && w_.token(first).has(text::kSpaceBefore) && name_part(first - 1)))
      return first;
    // "«Fighters of» the Ruwenzori Liberation Front": the name begins behind.
    if (w_.sentence_start(first) && w_.known_word(first) &&
        (w_.is(first + 1, Trait::of) || w_.is(first + 1, Trait::from)) && !w_.is(first, Trait::organisation) &&
        !w_.is(first, Trait::armed_name))
      return first;
    TokenIndex t = first, end = first;
    TokenIndex armed_words = 0;
    bool armed = false;
    while (w_.inside(t) && t - first < kNameReach) {
      if (t > first && w_.doc->sentence_of[t] != w_.doc->sentence_of[first]) break;
      if (name_part(t)) {
        if ((w_.is(t, Trait::organisation) || own_government(first, t)) && t > first) {
          end = t + 1;
          armed |= w_.is(t, Trait::armed_name);
        }
        armed_words += w_.is(t, Trait::armed_name_word) ? 1u : 0u;
        ++t;
      } else if (w_.is(t, Trait::and_word) && (end > first || w_.is(t + 1, Trait::the))) {
        break;  // "the Movement of X and the Union of Y": two names
      } else if ((w_.is(t, Trait::of) || w_.is(t, Trait::for_word) || w_.is(t, Trait::and_word) ||
                  w_.is(t, Trait::the) || w_.possessive(t) || w_.punct(t, text::kHyphen) ||
                  (w_.is(t, Trait::joiner) && w_.capital(t + 1))) &&
                 t > first) {
        ++t;
      } else {
        break;
      }
    }
    // "Movement for the Liberation of the Congo": the noun comes first.
    if (end == first && w_.is(first, Trait::armed_name) && !w_.token(first).has(text::kAllCaps) &&
        (w_.is(first + 1, Trait::for_word) || (w_.is(first + 1, Trait::of) && !w_.sentence_start(first))))
      end = first + 1;
    // "Union of Self-Defence Committees", "Alliance for the North": a body, of whatever kind.
    if (end == first && w_.is(first, Trait::armed_body) && w_.is(first, Trait::organisation) &&
        !w_.token(first).has(text::kAllCaps) && (w_.is(first + 1, Trait::for_word) || w_.is(first + 1, Trait::of))) {
      const TokenIndex of = w_.is(first + 2, Trait::the) ? first + 3 : first + 2;
      if (name_part(of) && w_.unknown(of)) end = first + 1;
    }
    if (end == first) return first;
    if (w_.is(end, Trait::name_closer) && !w_.is(end, Trait::organisation) && name_part(end)) return first;
    // The tail "of X", "for X and Y" belongs to the name where it is capitalised.
    TokenIndex tail = end;
    if ((w_.is(tail, Trait::of) || w_.is(tail, Trait::for_word))) {
      ++tail;
      if (w_.is(tail, Trait::the)) ++tail;
      TokenIndex k = tail;
      while (name_part(k) && k - tail < 4 && !w_.is(k, Trait::title) && !w_.is(k, Trait::prime)) ++k;
      if (k > tail) {
        // "… of the Niger Delta", "… of Self-Rule and Justice"
        const bool inner = w_.is(k, Trait::of) || w_.possessive(k) || (w_.is(k, Trait::and_word) && end == first + 1);
        TokenIndex more = k + 1;
        if (w_.is(more, Trait::the)) ++more;
        if (inner && name_part(more)) {
          k = more + 1;
          while (name_part(k) && k - more < 3) ++k;
        }
        end = k;
      }
    }
    if (!w_.free(TokenRange{first, end})) return first;
    if (bank_of_river({first, end}) || known_state({first, end})) return first;
    const TokenIndex words = end - first;
    if (words < 2) return first;
    // "Patriotic Movement of «Ivory Coast»": the country is the end of the name.
    const PartyMention* home = nullptr;
    if (w_.is(end - 1, Trait::armed_name) && w_.is(end, Trait::of)) {
      home = w_.mention_at(w_.is(end + 1, Trait::the) ? end + 2 : end + 1);
      if (home != nullptr && (home->entity == none || home->attributive || home->form != MentionForm::name ||
                              w_.entities[home->entity].kind != PartyKind::state))
        home = nullptr;
    }
    armed |= w_.is(first, Trait::armed_name) && (w_.is(first + 1, Trait::for_word) || w_.is(first + 1, Trait::of));
    // "Vice Minister of Territorial Administration X" is a title.
    for (TokenIndex i = first; i + 1 < end; ++i) {
      if (w_.is(i, Trait::title) && !w_.ends_with(i, "s") && !w_.possessive(i + 1)) return first;
    }
    // A heading in capitals is no name.
    if (w_.token(first).has(text::kAllCaps) && w_.token(first + 1).has(text::kAllCaps)) return first;
    bool unknown = false;
    for (TokenIndex i = first; i < end; ++i) unknown |= w_.capital(i);
    if (!unknown) return first;
    const PartyKind kind = armed && (armed_words > 0 || words >= 2) ? PartyKind::armed_group : kind_of({first, end});
    // "Liberian Peace Council": the demonym is the first word of the name.
    const PartyMention* before = w_.mention_before(first);
    const bool people = before != nullptr && before->entity != none && !before->plural_group &&
                        w_.entities[before->entity].kind == PartyKind::people;
    // "Ambazonia Restoration Forces": of those whose short name stands first.
    const bool own = before != nullptr && before->entity != none && armed && before->last == before->first + 1 &&
                     w_.entities[before->entity].kind == PartyKind::armed_group &&
                     !w_.token(before->first).has(text::kAllCaps) && w_.is(end - 1, Trait::armed_name) && words >= 2;
    // "Sudan Justice Alliance", not "Nigeria Police Force".
    const bool country = before != nullptr && before->entity != none && words >= 2 && before->last == first &&
                         before->form == MentionForm::name && w_.entities[before->entity].kind == PartyKind::state &&
                         w_.is(end - 1, Trait::armed_body) && w_.is(end - 1, Trait::organisation) &&
                         !w_.is(end - 1, Trait::military) && !w_.is(end - 1, Trait::government);
    const bool demonym = before != nullptr &&
                         (people || own || country || (before->attributive && before->form == MentionForm::demonym)) &&
                         before->last == first && !w_.token(first).has(text::kLineBefore);
    const TokenIndex begin = demonym ? before->first : first;
    const Index who = w_.entity_named(w_.plain({begin, end}), kind, "organisation_by_noun");
    const bool body = w_.is(end - 1, Trait::armed_body) || w_.is(first, Trait::armed_body) ||
                      w_.is(end - 1, Trait::side) || w_.is(end - 1, Trait::military);
    if (home != nullptr && !demonym) {
      const TokenRange whole{first, home->last};
      const TokenIndex behind = home->last;
      const Index named = w_.entity_named(w_.plain(whole), kind, "organisation_by_noun");
      w_.take_over(w_.owner[home->first], whole, named, MentionForm::name);
      return acronym(behind, named);
    }
    w_.traces[who].agency = kind == PartyKind::other && !body;
    if (demonym) {
      w_.take_over(w_.owner[first - 1], {begin, end}, who, MentionForm::name);
    } else if (!w_.add({first, end}, who, MentionForm::name)) {
      return first;
    }
    return acronym(end, who);
  }

  PartyKind kind_of(TokenRange range) const {
    for (TokenIndex t = range.first; t < range.last; ++t) {
      if (w_.is(t, Trait::government)) return PartyKind::government;
      if (w_.is(t, Trait::opposition)) return PartyKind::political;
    }
    return PartyKind::other;
  }

  /// "(JMC)" behind the name: its other name from here on.
  TokenIndex acronym(TokenIndex open, Index who) {
    if (!w_.is(open, Trait::open) || !w_.word(open + 1) || !w_.token(open + 1).has(text::kAllCaps) ||
        !w_.is(open + 2, Trait::close) || !w_.free(open + 1))
      return open;
    const std::uint32_t name = w_.owner[open - 1];
    w_.take_over(name, {w_.mentions[name].first, open + 3}, who, w_.mentions[name].form);
    w_.by_name.put(w_.doc->bytes(open + 1), who);
    return open + 3;
  }

  // ---- "Syrian rebels", "pro-Russian separatists", "Saudi-backed Syrian opposition"

  struct Noun {
    TokenIndex at = 0;
    bool found = false;
    bool opposition = false;
    bool backed = false;  ///< "Saudi-backed": the demonym is the backer's
  };

  Noun noun_behind(TokenIndex t) const {
    Noun noun;
    for (TokenIndex i = 0; i < kNounReach && w_.inside(t); ++i, ++t) {
      if (w_.is(t, Trait::armed) || w_.is(t, Trait::opposition)) {
        // the last of several: "opposition fighters", "rebel fighters", "rebel group"
        noun.at = t;
        noun.found = true;
        noun.opposition = w_.is(t, Trait::opposition);
        while (w_.is(noun.at + 1, Trait::armed) || w_.is(noun.at + 1, Trait::group) ||
               w_.is(noun.at + 1, Trait::opposition))
          ++noun.at;
        return noun;
      }
      if (w_.is(t, Trait::group) && i > 0 && w_.is(t - 1, Trait::group_modifier)) {
        noun.at = t;
        noun.found = true;
        return noun;
      }
      noun.backed |= w_.is(t, Trait::compound);
      if (!w_.is(t, Trait::group_modifier) && !w_.punct(t, text::kHyphen) && !w_.is(t, Trait::compound)) return noun;
    }
    return noun;
  }

  TokenIndex by_demonym(TokenIndex t) {
    TokenIndex first = t;
    bool pro = false;
    TokenIndex demonym = t;
    if (w_.is(t, Trait::pro_anti) && w_.punct(t + 1, text::kHyphen)) {
      pro = true;
      demonym = t + 2;
    }
    if (!w_.inside(demonym) || !w_.hit(demonym)) return t;
    const gazetteer::NameHit& hit = w_.hit_at(demonym);
    if (!w_.more.any(hit.last, std::min(hit.last + kNounReach, w_.size()), kBandNoun)) return t;
    const List<gazetteer::Form> forms = w_.tables->forms(hit);
    gazetteer::EntryId country = gazetteer::kNoEntry;
    for (const gazetteer::Form& form : forms) {
      const PartyKind kind = w_.facts(form.entry).kind;
      if (kind == PartyKind::state || kind == PartyKind::people) {
        country = form.entry;
        break;
      }
    }
    if (country == gazetteer::kNoEntry || !w_.free(TokenRange{hit.first, hit.last})) return t;
    const Noun noun = noun_behind(hit.last);
    if (!noun.found || (noun.opposition && opposing(w_, noun.at))) return t;
    if (noun.backed) {
      // "Saudi-backed rebels": the backer modifies, the rebels are described (descriptions.cc).
      w_.add({hit.first, hit.last}, w_.entity_of(country, "backer"), MentionForm::demonym, true);
      return hit.last;
    }
    const gazetteer::Entry facts = w_.tables->entry(country);
    const TokenRange range{first, noun.at + 1};
    if (!w_.free(range)) return t;
    const bool plural = w_.ends_with(noun.at, "s") || noun.opposition;
    const PartyKind kind = noun.opposition ? PartyKind::political : PartyKind::armed_group;
    // One group a country and kind: "Syrian rebels", "Syrian insurgents".
    const Index same = pro ? none : group_of(country, kind);
    Index who = same;
    if (who == none) {
      const std::string_view noun_bytes =
          plural || w_.is(noun.at, Trait::group) ? w_.doc->bytes(noun.at) : plural_of(noun.at);
      const std::string_view adjective = w_.doc->bytes(TokenRange{first, hit.last});
      who = w_.entity_named(w_.joined(w_.plain({first, hit.last}), noun_bytes), kind, "group_by_demonym");
      (void)adjective;
      w_.traces[who].group_by_noun = true;
      // "rebels" later in the text may be these; not those of a people or of an ally ("Kurdish separatists", "Iranian fighters").
      w_.traces[who].collective = plural && !w_.is(noun.at, Trait::soft_armed) && !w_.is(noun.at, Trait::group) &&
                                  (pro || facts.kind == PartyKind::state);
      w_.traces[who].country_entry = pro ? gazetteer::kNoEntry : country;
      if (!pro) w_.entities[who].country = facts.country;
    }
    const bool attributive = w_.is(noun.at + 1, Trait::captive) || w_.is(noun.at + 1, Trait::title);
    const bool counted = first > 0 && w_.number_at(first - 1);
    if (!w_.add(range, who, MentionForm::description, attributive || counted)) return t;
    return noun.at + 1;
  }

  /// "rebels" of "rebel": a group is named in the plural.
  std::string_view plural_of(TokenIndex t) {
    const std::string_view noun = w_.doc->bytes(t);
    if (noun.size() + 1 > NamePool::kBlock) return noun;
    char* const out = w_.pool.room(noun.size() + 1);
    std::copy(noun.begin(), noun.end(), out);
    if (w_.ends_with(t, "man")) {
      out[noun.size() - 2] = 'e';
      return {out, noun.size()};
    }
    out[noun.size()] = 's';
    return {out, noun.size() + 1};
  }

  Index group_of(gazetteer::EntryId country, PartyKind kind) const {
    for (Index i = 0; i < w_.entities.size() && i < 400; ++i) {
      if (w_.traces[i].group_by_noun && w_.traces[i].country_entry == country && w_.entities[i].kind == kind) return i;
    }
    return none;
  }

  Work& w_;
  TokenIndex body_ = 0, band_ = 0;  ///< the next nouns, or what lies before the token that is looked at
};

}  // namespace

void find_organisations(Work& work) { Organisations(work).run(); }

}  // namespace parley::parties
