// Names that the gazetteer knows: which of the homonyms is meant, and whether the place where it stands makes it an actor.
//
// A country's name is no actor where it is a place ("in Jordan"), part of a person's or firm's name ("Jordan Smith", "Washington Post"); a capital
// is its government only where it acts or is dealt with ("Kabul insisted", "talks with Kabul"); a demonym belongs to the noun behind it.
#include <algorithm>

#include "parties/homonyms.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

using gazetteer::EntryId;
using gazetteer::Form;
using gazetteer::FormKind;
using gazetteer::NameHit;

constexpr TokenIndex kVerbReach = 4;  ///< tokens between a capital and the verb that makes it an actor

class Names {
 public:
  explicit Names(Work& work) : w_(work) {}

  void run() {
    weigh_countries(w_);
    last_place_ = Work::kFree;
    for (const NameHit& hit : *w_.names) one(hit);
  }

 private:
  bool state_form(FormKind kind) const noexcept {
    return kind == FormKind::demonym || kind == FormKind::national || kind == FormKind::capital ||
           kind == FormKind::metonym || kind == FormKind::government;
  }

  bool function_word(TokenIndex t) const { return w_.is(t, Trait::function_word); }

  /// Is the hit a piece of a longer capitalised name that the gazetteer does not know?
  bool inside_longer_name(const NameHit& hit, const Facts& e, FormKind kind) const {
    const TokenIndex next = hit.last;
    const bool stateish = e.kind == PartyKind::state;
    if (!stateish) return false;
    if (w_.capital(next) && !w_.token(next).has(text::kLineBefore) && only_last_name(next)) {
      if (w_.is(next, Trait::name_closer) && !w_.is(next, Trait::organisation)) return true;
      const bool shouting = w_.token(next).has(text::kAllCaps) && w_.token(hit.first).has(text::kAllCaps);
      if (kind != FormKind::demonym && kind != FormKind::national && w_.unknown(next) && !shouting &&
          !w_.token(hit.first).has(text::kDotted) && !w_.token(hit.first).has(text::kAllCaps))
        return true;
    }
    if (hit.first > 0 && kind != FormKind::demonym && kind != FormKind::national) {
      const TokenIndex before = hit.first - 1;
      // At the start of a sentence every word is capitalised: only one that names have ("Michael Jordan") counts there.
      const bool given_name = (*w_.words)[before] >= w_.tables->vocabulary_count();
      if (w_.capital(before) && w_.unknown(before) && (!w_.sentence_start(before) || given_name) &&
          only_last_name(before) && !w_.token(hit.first).has(text::kLineBefore) &&
          !w_.token(before).has(text::kAllCaps))
        return true;
    }
    return false;
  }

  /// No name begins at `t`, or only somebody's last name.
  bool only_last_name(TokenIndex t) const {
    return w_.hit_at[t] == Work::kFree || choose_form(w_, (*w_.names)[w_.hit_at[t]]) == nullptr;
  }

  /// Hits come in text order, so that the datelines are walked once.
  bool in_dateline(TokenIndex t) {
    const auto& lines = w_.doc->datelines;
    while (dateline_ < lines.size() && lines[dateline_].all.last <= t) ++dateline_;
    return dateline_ < lines.size() && lines[dateline_].all.contains(t);
  }

  bool conjoined(TokenIndex t) const {
    return w_.is(t, Trait::and_word) || w_.is(t, Trait::comma) || w_.is(t, Trait::or_word);
  }

  /// "in Jordan", "northern Syria", "across Iraq and Syria".
  bool place_context(const NameHit& hit) const {
    TokenIndex t = hit.first;
    if (t == 0) return false;
    --t;
    if (w_.is(t, Trait::the) && t > 0) --t;
    if (w_.is(t, Trait::place_adjective) || w_.is(t, Trait::former)) return true;
    if (w_.is(t, Trait::of) && t > 0 && w_.is(t - 1, Trait::island)) return true;
    if (w_.is(t, Trait::place_preposition)) return !w_.is(t, Trait::through) || !deals_through(t);
    if (w_.is(t, Trait::to) && t > 0 && w_.is(t - 1, Trait::motion)) return true;
    // "in Juba, and Sudan says": a new clause
    // "In Tbilisi, Georgia offers": behind an adverbial that opens the sentence
    const bool verb = w_.is(hit.last, Trait::act_verb) || w_.is(hit.last, Trait::auxiliary);
    const bool opens = w_.is(t, Trait::comma) && t - w_.sentence_first(t) < 4 && w_.is(w_.sentence_first(t), Trait::in);
    const bool clause = verb && t > 0 && (opens || (w_.is(t, Trait::and_word) && w_.is(t - 1, Trait::comma)));
    if (conjoined(t) && !clause && last_place_ != Work::kFree) {
      TokenIndex back = t;
      for (int i = 0; i < 3 && back > 0 && (conjoined(back) || w_.is(back, Trait::in) || w_.is(back, Trait::the)); ++i)
        --back;
      return back == last_place_;
    }
    return false;
  }

  /// "contacts through Kenya", "messages were exchanged via Oman": not the way that somebody travels.
  bool deals_through(TokenIndex t) const {
    constexpr Traits kDealings(Trait::talk, Trait::meeting, Trait::deal, Trait::message, Trait::captive);
    constexpr TokenIndex kReach = 5;
    const TokenIndex floor = std::max(w_.sentence_first(t), t > kReach ? t - kReach : 0);
    for (TokenIndex i = t; i > floor; --i) {
      if (w_.any(i - 1, kDealings)) return true;
    }
    return false;
  }

  void block(const NameHit& hit, bool place) {
    for (TokenIndex t = hit.first; t < hit.last; ++t) w_.blocked[t] = 1;
    if (place) last_place_ = hit.last - 1;
  }

  /// The token behind a run of adjectives and modifiers, at most three.
  TokenIndex skip_modifiers(TokenIndex t) const {
    for (int i = 0; i < 3; ++i) {
      if ((w_.is(t, Trait::title_modifier) || w_.is(t, Trait::group_modifier)) && w_.word(t + 1) &&
          w_.sentence_last(t) > t + 1 && !w_.is(t, Trait::government) && !w_.is(t, Trait::title)) {
        ++t;
      } else {
        break;
      }
    }
    return t;
  }

  void one(const NameHit& hit) {
    if (!w_.free({hit.first, hit.last})) return;
    const Form* form = choose_form(w_, hit);
    if (form == nullptr) return;  // a last name: later
    const Facts e = w_.facts(form->entry);
    if (in_dateline(hit.first)) return block(hit, true);
    if (e.kind == PartyKind::person) {
      const Index person = w_.entity_of(form->entry, "gazetteer_person");
      w_.add({hit.first, hit.last}, person, form->kind == FormKind::name ? MentionForm::name : MentionForm::alias);
      return;
    }
    if (e.kind != PartyKind::state) {
      // "National Security Council" is not the UN's.
      const TokenIndex before = hit.first - 1;
      if (hit.first > 0 && e.kind == PartyKind::intergovernmental && w_.capital(before) && !w_.sentence_start(before) &&
          w_.hit_at[before] == Work::kFree &&
          (w_.is(before, Trait::title_modifier) || w_.is(before, Trait::armed_name_word)))
        return block(hit, false);
      // "James Wagner" is no Wagner Group.
      if (hit.first > 0 && hit.last == hit.first + 1 && !w_.token(hit.first).has(text::kAllCaps) &&
          w_.capital(before) && (*w_.words)[before] >= w_.tables->vocabulary_count() && only_last_name(before) &&
          w_.token(hit.first).has(text::kSpaceBefore)) {
        if (somebodys_ < kSomebodys) somebody_[somebodys_++] = form->entry;
        return block(hit, false);
      }
      if (hit.last == hit.first + 1 && !w_.token(hit.first).has(text::kAllCaps) && somebodys_name(form->entry))
        return block(hit, false);  // "Wagner said", later in the same text
      return actor(hit, *form, e);
    }
    if (inside_longer_name(hit, e, form->kind)) return block(hit, false);
    switch (form->kind) {
      case FormKind::demonym:
      case FormKind::national:
        return demonym(hit, *form);
      case FormKind::capital:
        return capital(hit, *form);
      case FormKind::metonym:
        return metonym(hit, *form);
      default:
        return country(hit, *form);
    }
  }

  // ---- organisations and groups

  void actor(const NameHit& hit, const Form& form, const Facts& e) {
    if (e.kind == PartyKind::other && place_context(hit)) return block(hit, true);  // a region: "in the West Bank"
    TokenRange range{hit.first, hit.last};
    bool attributive = false;
    if (e.kind == PartyKind::people && group_noun_behind(hit.last)) return;  // "Kurdish rebels": organisations.cc
    const Index who = w_.entity_of(form.entry, "gazetteer_actor");
    const bool same_line = w_.word(hit.last) && !w_.capital(hit.last);
    if (same_line) {
      const TokenIndex noun = skip_modifiers(hit.last);
      if (w_.is(noun, Trait::captive) || (w_.is(noun, Trait::people) && !w_.is(noun, Trait::soft_armed))) {
        attributive = true;
      } else if (noun == hit.last && w_.is(noun, Trait::military) && !w_.is(noun, Trait::people) &&
                 !person_follows(noun + 1) && !w_.is(noun + 1, Trait::title)) {
        range.last = noun + 1;  // "Khmer Rouge forces"
      } else if (w_.is(noun, Trait::armed) || w_.is(noun, Trait::group) || w_.is(noun, Trait::government_people) ||
                 w_.is(noun, Trait::government)) {
        if (!person_follows(noun + 1) &&
            (noun == hit.last || w_.is(noun, Trait::armed) || w_.is(noun, Trait::government_people)))
          range.last = noun + 1;
        else
          attributive = true;
      } else if (w_.is(noun, Trait::title)) {
        attributive = true;
      } else if (attributive_noun(hit.last)) {
        attributive = true;
      }
    } else if (w_.punct(hit.last, text::kHyphen) && !w_.token(hit.last).has(text::kSpaceBefore)) {
      attributive = true;
    }
    if (in_brackets(range, who)) return;
    w_.add(range, who, form.kind == FormKind::name ? MentionForm::name : MentionForm::alias, attributive);
  }

  /// "the Moro Islamic Liberation Front (MILF)": one mention, so that a verb stands right behind it.
  bool in_brackets(TokenRange range, Index who) {
    if (range.first < 2 || !bracket(range.first - 1, Trait::open, '[') || !bracket(range.last, Trait::close, ']'))
      return false;
    const PartyMention* full = w_.mention_at(range.first - 2);
    if (full == nullptr || full->entity != who || !w_.free(TokenRange{range.first - 1, range.last + 1})) return false;
    const TokenIndex first = full->first;
    const MentionForm form = full->form;
    w_.take_over(w_.owner[range.first - 2], {first, range.last + 1}, who, form);
    return true;
  }
  bool bracket(TokenIndex t, Trait round, char square) const { return w_.is(t, round) || w_.punct(t, square); }

  /// Does a person's name begin here (a title may stand before it)?
  bool person_follows(TokenIndex t) const {
    return w_.capital(t) && !w_.is(t, Trait::calendar) && !w_.is(t, Trait::function_word) &&
           !w_.token(t).has(text::kSentenceStart);
  }

  /// A small-letter word that is no verb, adverb or function word: the name before it modifies it ("Taliban stronghold").
  bool attributive_noun(TokenIndex t) const {
    return w_.small(t) && !function_word(t) && !w_.is(t, Trait::act_verb) && !w_.is(t, Trait::speech_verb) &&
           !w_.ends_with(t, "ed") && !w_.ends_with(t, "ly") && !w_.ends_with(t, "ing") &&
           (w_.is(t, Trait::captive) || w_.is(t, Trait::people) || w_.is(t, Trait::military) ||
            w_.is(t, Trait::action) || w_.is(t, Trait::place_noun) || w_.is(t, Trait::talk) || w_.is(t, Trait::deal));
  }

  // ---- countries

  void country(const NameHit& hit, const Form& form) {
    // "the government in Colombia", "the government of Colombia": one mention.
    if (hit.first >= 2) {
      TokenIndex link = hit.first - 1;
      if (w_.is(link, Trait::the) && link > 0) --link;
      if ((w_.is(link, Trait::of) || w_.is(link, Trait::in)) && link > 0 && w_.is(link - 1, Trait::government) &&
          w_.free(TokenRange{link - 1, hit.last})) {
        government({link - 1, hit.last}, form.entry, MentionForm::name);
        return;
      }
    }
    if (form.kind == FormKind::government) {
      government({hit.first, hit.last}, form.entry, MentionForm::name);
      return;
    }
    if (place_context(hit) && !captivity(hit.first)) return block(hit, true);
    const TokenIndex next = hit.last;
    // "U.S. government", "US officials": written like the country, used like its adjective.
    if (w_.small(next) || w_.is(next, Trait::government) || w_.is(next, Trait::title) ||
        (w_.is(next, Trait::title_modifier) && person_title(next))) {
      if (adjective(hit, form, MentionForm::name)) return;
    }
    TokenRange range{hit.first, hit.last};
    bool attributive = false;
    if (w_.possessive(next)) {
      const TokenIndex noun = skip_modifiers(next + 1);
      if (w_.is(noun, Trait::government) && w_.free(TokenRange{hit.first, noun + 1}) &&
          !w_.is(noun + 1, Trait::captive)) {
        government({hit.first, noun + 1}, form.entry, MentionForm::name);
        return;
      }
      attributive = true;
    } else if (w_.punct(next, text::kHyphen) && !w_.token(next).has(text::kSpaceBefore) && w_.word(next + 1)) {
      attributive = true;
    }
    const Index state = w_.entity_of(form.entry, "gazetteer_country");
    if (w_.add(range, state, form.kind == FormKind::name ? MentionForm::name : MentionForm::alias, attributive))
      ++w_.traces[state].country_words;
  }

  /// "wrongfully detained in Venezuela", "prisoners held in Eritrea": the country holds them.
  bool captivity(TokenIndex t) const {
    for (int i = 0; i < 5 && t > 0 && w_.doc->sentence_of[t - 1] == w_.doc->sentence_of[t]; ++i) {
      --t;
      if (w_.is(t, Trait::taken)) return false;  // "captured in Helmand": where, not by whom
      if (w_.is(t, Trait::held)) return !talks_held(t);
      if (w_.is(t, Trait::captive)) return true;
      if (w_.is(t, Trait::comma) || w_.is(t, Trait::by)) return false;
    }
    return false;
  }

  /// "Talks between Chad and the rebels were held in Libya": nobody is.
  bool talks_held(TokenIndex held) const {
    constexpr Traits kPeople(Trait::captive, Trait::people);
    constexpr Traits kTalks(Trait::talk, Trait::meeting, Trait::deal);
    constexpr TokenIndex kReach = 14;
    const TokenIndex floor = std::max(w_.sentence_first(held), held > kReach ? held - kReach : 0);
    for (TokenIndex t = held; t > floor;) {
      --t;
      if (w_.any(t, kPeople)) return false;
      if (w_.any(t, kTalks)) return true;
    }
    return false;
  }

  void government(TokenRange range, EntryId entry, MentionForm form) {
    const Index state = w_.entity_of(entry, "government_phrase");
    if (w_.add(range, state, form)) ++w_.traces[state].government_words;
  }

  /// The hit modifies the nouns behind it. False: it does not.
  bool adjective(const NameHit& hit, const Form& form, MentionForm kind) {
    const TokenIndex first = skip_modifiers(hit.last);
    const Index state_known = w_.known(form.entry);
    (void)state_known;
    if (w_.is(first, Trait::government) && !w_.is(first + 1, Trait::captive)) {
      TokenIndex last = first + 1;
      if (w_.is(last, Trait::government_people) && !person_follows(last + 1)) ++last;  // government officials
      if (w_.is(last, Trait::military) && !w_.is(last, Trait::captive)) ++last;        // government forces
      government({hit.first, last}, form.entry, kind);
      return true;
    }
    if (w_.is(first, Trait::title) && person_title(first)) {
      add_state({hit.first, hit.last}, form.entry, kind, true);
      return true;
    }
    if (w_.is(first, Trait::government_people)) {
      TokenIndex last = first + 1;
      if (person_follows(last)) {
        add_state({hit.first, hit.last}, form.entry, kind, true);
      } else {
        add_state({hit.first, last}, form.entry, kind, false);
      }
      return true;
    }
    if (w_.is(first, Trait::title)) {
      add_state({hit.first, hit.last}, form.entry, kind, true);
      return true;
    }
    if (group_noun_behind(hit.last)) return leave_to_groups(hit);
    if (w_.is(first, Trait::military) && !w_.is(first, Trait::captive)) {
      add_state({hit.first, first + 1}, form.entry, kind, false);
      return true;
    }
    // "Ukraine exchanges prisoners": a verb behind a country's name, a noun behind an adjective.
    if (kind == MentionForm::name && first == hit.last && w_.is(first, Trait::act_verb)) return false;
    if (w_.is(first, Trait::captive) || w_.is(first, Trait::people) || w_.is(first, Trait::action) ||
        w_.is(first, Trait::talk) || w_.is(first, Trait::deal) || w_.is(first, Trait::meeting)) {
      add_state({hit.first, hit.last}, form.entry, kind, true);
      return true;
    }
    return false;
  }

  /// Is the title noun at `t` followed by a name or used of one person?
  bool person_title(TokenIndex t) const {
    for (TokenIndex i = t; i < t + 6 && w_.inside(i); ++i) {
      if (person_follows(i) && !w_.is(i, Trait::title) && !w_.is(i, Trait::title_modifier)) return true;
      if (!w_.word(i) && !w_.punct(i, text::kHyphen)) return false;
    }
    return false;
  }

  bool group_noun_behind(TokenIndex t) const {
    for (int i = 0; i < 4 && w_.inside(t); ++i, ++t) {
      if (w_.is(t, Trait::armed) || w_.is(t, Trait::opposition) || w_.is(t, Trait::group)) return true;
      const bool through = w_.is(t, Trait::group_modifier) || w_.is(t, Trait::compound) || w_.is(t, Trait::hyphen) ||
                           w_.hit_at[t] != Work::kFree;
      if (!through) return false;
    }
    return false;
  }

  bool leave_to_groups(const NameHit&) const { return true; }

  void add_state(TokenRange range, EntryId entry, MentionForm form, bool attributive) {
    const Index state = w_.entity_of(entry, "gazetteer_country");
    w_.add(range, state, form, attributive);
  }

  void demonym(const NameHit& hit, const Form& form) {
    if (hit.first > 0 && w_.is(hit.first - 1, Trait::region_prefix)) return block(hit, false);  // "Central American"
    const TokenIndex next = hit.last;
    if (hit.first > 0 && w_.is(hit.first - 1, Trait::in) && !w_.word(next))
      return block(hit, false);  // "in Portuguese"
    if (adjective(hit, form, MentionForm::demonym)) return;
    if (w_.punct(next, text::kHyphen) && !w_.token(next).has(text::kSpaceBefore) && w_.word(next + 1)) {
      // "Qatari-brokered", "Saudi-backed", "Israeli-Palestinian"; not "Afghan-born"
      if (w_.is(next + 1, Trait::based)) return block(hit, false);
      // "the Israeli-occupied West Bank" is a place
      if (w_.is(next + 1, Trait::occupied) && (w_.capital(next + 2) || w_.is(next + 2, Trait::place_noun)))
        return block(hit, false);
      add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, true);
      return;
    }
    if (hit.first > 0 && w_.is(hit.first - 1, Trait::hyphen) && hit.first > 1 &&
        w_.is(hit.first - 2, Trait::pro_anti)) {
      if (group_noun_behind(next)) return;
      add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, true);
      return;
    }
    if (w_.is(next, Trait::place_noun) || w_.is(next, Trait::name_closer)) return block(hit, false);
    const bool national = form.kind == FormKind::national || plural(hit.last - 1);
    if (national && !w_.small(next)) {
      add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, false);
      return;
    }
    const bool verb =
        w_.is(next, Trait::act_verb) || w_.is(next, Trait::auxiliary) || function_word(next) || !w_.word(next);
    if (verb) {
      // "the French said": people as their country; "a Canadian": one person
      const bool one_person =
          hit.first > 0 && w_.is(hit.first - 1, Trait::article) && !w_.is(hit.first - 1, Trait::the);
      add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, one_person || !national);
      return;
    }
    add_state({hit.first, hit.last}, form.entry, MentionForm::demonym, true);
  }

  bool plural(TokenIndex t) const { return w_.ends_with(t, "s") || w_.ends_with(t, "men"); }

  // ---- capitals and metonyms

  bool sentence_deals(TokenIndex t) const {
    const TokenIndex last = std::min(w_.sentence_last(t), t + 30);
    for (TokenIndex i = std::max(w_.sentence_first(t), t > 30 ? t - 30 : 0); i < last; ++i) {
      if (w_.is(i, Trait::talk) || w_.is(i, Trait::deal) || w_.is(i, Trait::conflict)) return true;
    }
    return false;
  }

  /// A verb of acting follows: "Kabul insisted", "Moscow has repeatedly denied", "Washington is holding".
  bool acts(TokenIndex next) const {
    TokenIndex t = w_.skip_adverbs(next);
    const bool relative = w_.is(t, Trait::comma) && (w_.is(t + 1, Trait::function_word)) && w_.small(t + 1) &&
                          !w_.is(t + 1, Trait::conjunction) && !w_.is(t + 1, Trait::preposition);
    if (relative) t = w_.skip_adverbs(t + 2);
    // "Kathmandu dropped its charges"
    if (w_.small(t) && w_.ends_with(t, "ed") && !w_.is(t, Trait::based) && !w_.is(t, Trait::compound) &&
        w_.is(t + 1, Trait::determiner))
      return true;
    bool progressive = false;
    for (TokenIndex i = 0; i < kVerbReach && w_.inside(t); ++i) {
      if (w_.is(t, Trait::act_verb) && !w_.is(t, Trait::auxiliary)) return !progressive || w_.ends_with(t, "ing");
      if (progressive && w_.ends_with(t, "ing")) return true;
      if (!w_.is(t, Trait::auxiliary)) {
        return i > 0 && !progressive && w_.small(t) && !function_word(t);  // "Moscow has armed", "Kabul will consider"
      }
      progressive = w_.is(t, Trait::be);
      t = w_.skip_adverbs(t + 1);
    }
    return false;
  }

  /// Behind the last name of a row that ends with "and": "Washington, London and Oslo".
  TokenIndex row_end(TokenIndex next) const {
    for (int i = 0; i < 4 && (w_.is(next, Trait::comma) || w_.is(next, Trait::and_word)); ++i) {
      const bool last = w_.is(next, Trait::and_word) || w_.is(next + 1, Trait::and_word);
      TokenIndex at = next + (w_.is(next, Trait::comma) && last ? 2 : 1);
      if (w_.is(at, Trait::the)) ++at;
      if (!w_.inside(at) || w_.hit_at[at] == Work::kFree) break;
      next = (*w_.names)[w_.hit_at[at]].last;
      if (last) return next;
    }
    return 0;
  }

  void capital(const NameHit& hit, const Form& form) {
    const TokenIndex next = hit.last;
    // "the authorities in Pyongyang", "the regime of Damascus"
    if (hit.first >= 2 && (w_.is(hit.first - 1, Trait::of) || w_.is(hit.first - 1, Trait::in)) &&
        w_.is(hit.first - 2, Trait::government) && w_.free(TokenRange{hit.first - 2, hit.last}))
      return government({hit.first - 2, hit.last}, form.entry, MentionForm::capital);
    if (place_context(hit)) return block(hit, true);
    bool government_here = acts(next);
    const TokenIndex before = hit.first == 0 ? Work::kFree : hit.first - 1;
    if (before != Work::kFree) {
      if (w_.is(before, Trait::with) || w_.is(before, Trait::by) || w_.is(before, Trait::against))
        government_here = true;
      if (w_.is(before, Trait::addresses)) government_here = true;  // "thanked Damascus"
      if (w_.is(before, Trait::between) && sentence_deals(hit.first)) government_here = true;
      if ((conjoined(before) || w_.is(before, Trait::hyphen)) && before > 0) {
        const PartyMention* other = w_.mention_at(before - 1);
        if (other != nullptr && other->entity != none && w_.entities[other->entity].kind != PartyKind::person &&
            !other->attributive)
          government_here = true;
      }
    }
    if (w_.possessive(next)) {
      const TokenIndex noun = skip_modifiers(next + 1);
      government_here = w_.is(noun, Trait::government) || w_.is(noun, Trait::government_people) ||
                        w_.is(noun, Trait::action) || w_.is(next + 1, Trait::action) || w_.is(noun, Trait::title) ||
                        w_.is(noun, Trait::military) || w_.is(noun, Trait::talk) || w_.is(noun, Trait::deal);
    }
    if (w_.is(next, Trait::government) || (w_.is(next, Trait::government_people) && !w_.is(next, Trait::side))) {
      if (w_.is(next, Trait::government)) {
        government({hit.first, next + 1}, form.entry, MentionForm::capital);
      } else {
        add_state({hit.first, next + 1}, form.entry, MentionForm::capital, false);
      }
      return;
    }
    if (w_.punct(next, text::kHyphen) && !w_.token(next).has(text::kSpaceBefore)) {
      if (w_.is(next + 1, Trait::based)) return block(hit, true);
      if (w_.is(next + 1, Trait::compound) || w_.capital(next + 1)) {
        add_state({hit.first, hit.last}, form.entry, MentionForm::capital, true);
        return;
      }
    }
    // "Washington and Moscow agreed": the verb stands behind the second.
    if (!government_here) {
      const TokenIndex last = row_end(next);
      government_here =
          last > next &&
          (acts(last) || (before != Work::kFree && w_.is(before, Trait::between) && sentence_deals(hit.first)));
    }
    if (!government_here) return block(hit, true);
    add_state({hit.first, hit.last}, form.entry, MentionForm::capital, w_.possessive(next));
  }

  void metonym(const NameHit& hit, const Form& form) {
    const TokenIndex before = hit.first == 0 ? Work::kFree : hit.first - 1;
    TokenIndex t = before;
    if (t != Work::kFree && w_.is(t, Trait::the) && t > 0) --t;
    if (t != Work::kFree && (w_.is(t, Trait::in) || w_.is(t, Trait::place_preposition) || w_.is(t, Trait::to)))
      return block(hit, true);
    const bool title = w_.is(hit.last, Trait::title) || w_.is(hit.last, Trait::title_modifier);
    add_state({hit.first, hit.last}, form.entry, MentionForm::alias, title);
  }

  bool somebodys_name(EntryId entry) const {
    for (std::size_t i = 0; i < somebodys_; ++i) {
      if (somebody_[i] == entry) return true;
    }
    return false;
  }

  Work& w_;
  static constexpr std::size_t kSomebodys = 8;
  EntryId somebody_[kSomebodys] = {};  ///< groups whose one word is the last name of somebody in this text
  std::size_t somebodys_ = 0;
  std::uint32_t last_place_ = Work::kFree;
  std::size_t dateline_ = 0;
};

}  // namespace

void find_names(Work& work) { Names(work).run(); }

}  // namespace parley::parties
