// Descriptions and pronouns: "the insurgents", "the government", "both sides", "he". A description goes to the one party that fits (its kind, the
// gazetteer's description nouns, the last one spoken of), and to none where two fit equally.
#include <algorithm>

#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr Index kLaterGroups = 200;          ///< entities searched for a group named later
constexpr std::uint32_t kItemSentences = 5;  ///< of one item in a list of events
constexpr std::uint32_t kIntroduction = 6;   ///< sentences behind a lead in which its group gets its name
constexpr std::uint32_t kLead = 3;           ///< sentences of a lead
constexpr std::size_t kLookBack = 24;        ///< mentions searched for what a description refers to

class Descriptions {
 public:
  explicit Descriptions(Work& work) : w_(work), order_(work.order), recent_(work.recent) {}

  void run() {
    order();
    for (TokenIndex t = 0; (t = w_.next_free(t, kDescribing)) < w_.size(); ++t) {
      advance(t);
      if (!w_.word(t)) continue;
      if (sides(t) || government(t) || opposition(t) || armed(t) || group(t) || elders(t)) continue;
      pronoun(t);
    }
  }

 private:
  /// The mentions found so far in text order, so that "spoken of last" can be asked.
  void order() {
    order_.clear();
    for (std::uint32_t i = 0; i < w_.mentions.size(); ++i) order_.push_back(i);
    std::sort(order_.begin(), order_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return w_.mentions[a].first < w_.mentions[b].first; });
    next_ = 0;
    recent_.clear();
  }
  void advance(TokenIndex t) {
    while (next_ < order_.size() && w_.mentions[order_[next_]].first < t) recent_.push_back(order_[next_++]);
  }

  bool state(Index i) const {
    return i != none && (w_.entities[i].kind == PartyKind::state || w_.entities[i].kind == PartyKind::government);
  }
  bool armed_group(Index i) const { return i != none && w_.entities[i].kind == PartyKind::armed_group; }

  bool described_by(Index i, TokenIndex noun) const {
    const Entity& e = w_.entities[i];
    if (e.entry == gazetteer::kNoEntry) return false;
    for (const gazetteer::WordId word : w_.tables->descriptions(e.entry)) {
      if (word == (*w_.words)[noun]) return true;
    }
    return false;
  }

  /// Where the item of a list of events begins in which `t` stands ("* Rebels in the north …"); 0 where the text is no such list.
  TokenIndex item_first(TokenIndex t) const {
    const std::uint32_t at = w_.doc->sentence_of[t];
    if (w_.items) return w_.doc->sentences[w_.doc->paragraphs[w_.doc->sentences[at].paragraph].first_sentence].first;
    for (std::uint32_t s = at + 1; s > 0 && at + 1 - s < kItemSentences; --s) {
      const TokenIndex first = w_.doc->sentences[s - 1].first;
      if (w_.punct(first, '*')) return first;
    }
    return 0;
  }

  /// The last entity before `t` that `fits`; none where another that fits too stands in the same sentence as it.
  template <typename Fits>
  Index last_fitting(TokenIndex t, Fits&& fits, bool unique) const {
    Index found = none;
    std::uint32_t found_sentence = 0;
    std::size_t n = 0;
    const TokenIndex floor = item_first(t);
    for (std::size_t k = recent_.size(); k > 0 && n < kLookBack; --k, ++n) {
      const PartyMention& m = w_.mentions[recent_[k - 1]];
      if (m.first < floor) break;
      if (m.entity == none || m.entity == found || m.first >= t || !fits(m.entity)) continue;
      if (found == none) {
        found = m.entity;
        found_sentence = w_.doc->sentence_of[m.first];
        if (!unique) return found;
      } else if (w_.doc->sentence_of[m.first] == found_sentence) {
        return none;
      } else {
        return found;
      }
    }
    return found;
  }

  /// The noun phrase around `noun`: back over modifiers to its determiner (not included).
  TokenIndex phrase_first(TokenIndex noun) const {
    TokenIndex first = noun;
    while (first > w_.sentence_first(noun) && noun - first < 3 && w_.free(first - 1) &&
           (w_.is(first - 1, Trait::group_modifier) ||
            (w_.is(first - 1, Trait::armed) && !w_.is(first - 1, Trait::soft_armed)) ||
            w_.is(first - 1, Trait::opposition)) &&
           !w_.is(first - 1, Trait::preposition))
      --first;
    return first;
  }
  bool definite(TokenIndex first) const {
    return first > 0 && (w_.is(first - 1, Trait::the) || w_.is(first - 1, Trait::possessive_pronoun) ||
                         (w_.is(first - 1, Trait::determiner) && !w_.is(first - 1, Trait::article)));
  }
  bool counted(TokenIndex first) const {
    return first > 0 && (w_.number_at(first - 1) || w_.is(first - 1, Trait::of)) && !definite(first);
  }

  void add(TokenRange range, Index who, bool attributive) {
    const auto before = w_.mentions.size();
    if (w_.add(range, who, MentionForm::description, attributive))
      recent_.push_back(static_cast<std::uint32_t>(before));
  }

  bool modifies(TokenIndex noun) const {
    const TokenIndex next = noun + 1;
    return w_.is(next, Trait::captive) || w_.is(next, Trait::people) || w_.is(next, Trait::title) ||
           w_.is(next, Trait::place_noun);
  }

  // ---- "both sides", "the warring parties"

  bool sides(TokenIndex t) {
    const bool two_governments = w_.is(t, Trait::countries);
    if (!w_.is(t, Trait::sides) && !two_governments) return false;
    TokenIndex first = t;
    bool marked = false;
    while (first > w_.sentence_first(t) && t - first < 4) {
      const TokenIndex b = first - 1;
      if (!w_.free(b)) break;
      if (w_.is(b, Trait::both) || w_.is(b, Trait::two) || w_.is(b, Trait::warring) || w_.is(b, Trait::all)) {
        marked = true;
        first = b;
      } else if (w_.is(b, Trait::the)) {
        marked |= !two_governments;
        first = b;
      } else {
        break;
      }
    }
    if (!marked) return false;
    w_.add({first, t + 1}, none, MentionForm::description, false, true);
    return true;
  }

  // ---- "the government"

  bool government(TokenIndex t) {
    if (!w_.is(t, Trait::government) || w_.capital(t + 1)) return false;
    if (w_.capital(t) && w_.is(t, Trait::administration) && t > 0 && w_.is(t - 1, Trait::first_person)) {
      // "my Administration" is how American presidents speak of their government.
      const gazetteer::EntryId usa = w_.tables->country("USA");
      if (usa == gazetteer::kNoEntry) return false;
      add({t - 1, t + 1}, w_.entity_of_state(usa), false);
      return true;
    }
    TokenIndex first = t;
    const TokenIndex floor = std::max(w_.sentence_first(t), t > 4 ? t - 4 : 0);
    while (first > floor && w_.free(first - 1)) {
      if (w_.is(first - 1, Trait::compound) && first > floor + 2 && w_.is(first - 2, Trait::hyphen) &&
          w_.free(first - 3)) {
        first -= 3;  // "military-backed"
      } else if (w_.is(first - 1, Trait::title_modifier) || w_.is(first - 1, Trait::group_modifier)) {
        --first;
      } else {
        break;
      }
    }
    const bool own = first > 0 && w_.is(first - 1, Trait::possessive_pronoun);
    Index who = none;
    // "Ghani's government", "the Ghani government"
    for (TokenIndex b = t; b > 0 && t - b < 3; --b) {
      const PartyMention* m = w_.mention_at(b - 1);
      if (m != nullptr && m->entity != none && w_.entities[m->entity].kind == PartyKind::person) {
        who = country_of_person(m->entity);
        break;
      }
      if (!w_.possessive(b - 1) && !w_.is(b - 1, Trait::title_modifier)) break;
    }
    if (who == none && !definite(first) && w_.small(t) && !w_.is(t + 1, Trait::captive)) {
      if (!bare_government(t)) return false;
    }
    if (who == none && own) {
      const Index person = last_fitting(
          t, [&](Index i) { return w_.entities[i].kind == PartyKind::person; }, true);
      if (person != none) who = country_of_person(person);
    }
    if (who == none && own) return false;
    if (who == none) who = conflict_government(t);
    if (who == none && w_.is(t, Trait::plain_government) && definite(first)) who = government_of_text();
    if (who == none) return false;
    TokenIndex last = t + 1;
    if (w_.is(last, Trait::government_people) && !w_.capital(last + 1)) ++last;
    if (w_.is(last, Trait::military)) ++last;
    ++w_.traces[who].government_words;
    add({first, last}, who, w_.is(last, Trait::captive) || (last == t + 1 ? modifies(t) : w_.is(last, Trait::title)));
    return true;
  }

  /// "government and rebel negotiators", "between government and opposition": no determiner, but plainly the one government.
  bool bare_government(TokenIndex t) const {
    return w_.is(t + 1, Trait::government_people) || w_.is(t + 1, Trait::military) || w_.is(t + 1, Trait::and_word) ||
           (t > 0 && (w_.is(t - 1, Trait::between) || w_.is(t - 1, Trait::and_word)));
  }

  Index country_of_person(Index person) {
    const Entity& e = w_.entities[person];
    if (e.entry == gazetteer::kNoEntry) return none;
    const auto offices = w_.tables->offices_of(e.entry);
    for (std::uint32_t i = 0; i < offices.count; ++i) {
      const gazetteer::Office office = w_.tables->office(offices.first + i);
      if (!held_on(office, w_.published) || office.of == gazetteer::kNoEntry) continue;
      if (w_.tables->entry(office.of).kind == PartyKind::state) return w_.entity_of_state(office.of);
    }
    return none;
  }

  /// The government of the country of the conflict: where an armed group or opposition of the text has its home; else the only state so far.
  Index conflict_government(TokenIndex t) {
    std::size_t n = 0;
    gazetteer::EntryId home = gazetteer::kNoEntry;
    const TokenIndex floor = item_first(t);
    for (std::size_t k = recent_.size(); k > 0 && n < kLookBack; --k, ++n) {
      const PartyMention& m = w_.mentions[recent_[k - 1]];
      if (m.first < floor) break;
      if (m.entity == none || m.first >= t) continue;
      const Entity& e = w_.entities[m.entity];
      if (e.kind != PartyKind::armed_group && e.kind != PartyKind::political) continue;
      const gazetteer::EntryId country = w_.tables->country(e.country);
      if (country == gazetteer::kNoEntry || w_.weight(country) == 0) continue;
      if (w_.known(country) != none) return w_.entity_of_state(country);
      if (home == gazetteer::kNoEntry) home = country;
    }
    const Index governing = last_fitting(
        t, [&](Index i) { return state(i) && w_.traces[i].government_words > 0; }, true);
    if (governing != none) return governing;
    if (home != gazetteer::kNoEntry) return w_.entity_of_state(home);
    if (!w_.is(t, Trait::plain_government)) return none;  // "the junta": not of any state that happens to be named
    return last_fitting(
        t, [&](Index i) { return state(i); }, true);
  }

  /// Of the country that the text is about as a whole, though it has not been named yet: that of the group named later, of the President.
  Index government_of_text() {
    if (w_.items) return none;
    if (!asked_plain_) plain_country_ = country_of_conflict(w_, true), asked_plain_ = true;
    const gazetteer::EntryId country = plain_country_;
    return country == gazetteer::kNoEntry ? none : w_.entity_of_state(country);
  }

  /// "Syrian rebels", "Venezuelan opposition" of the gazetteer, where the text is about that country.
  Index group_of_text(const char* noun) {
    if (w_.items) return none;
    if (!asked_adjective_) {
      const gazetteer::EntryId country = country_of_conflict(w_, false);
      if (country != gazetteer::kNoEntry) adjective_ = demonym_in_text(country);
      asked_adjective_ = true;
    }
    if (adjective_.empty()) return none;
    const gazetteer::EntryId group = w_.tables->find_entry(w_.joined(adjective_, noun));
    return group == gazetteer::kNoEntry ? none : w_.entity_of(group, "group_of_the_country");
  }

  std::string_view demonym_in_text(gazetteer::EntryId country) const {
    for (const gazetteer::NameHit& hit : *w_.names) {
      const List<gazetteer::Form> forms = w_.tables->forms(hit);
      if (!forms.empty() && forms[0].entry == country && forms[0].kind == gazetteer::FormKind::demonym)
        return w_.doc->bytes(text::TokenRange{hit.first, hit.last});
    }
    return {};
  }

  // ---- "the opposition"

  bool opposition(TokenIndex t) {
    if (!w_.is(t, Trait::opposition)) return false;
    TokenIndex last = t + 1;
    while (w_.is(last, Trait::armed) || w_.is(last, Trait::group) || w_.is(last, Trait::government_people)) ++last;
    const TokenIndex first = phrase_first(t);
    Index who = last_fitting(
        t, [&](Index i) { return oppositional(i, t); }, false);
    if (who == none) who = later_opposition(t);
    if (who == none)
      who = last_fitting(
          t, [&](Index i) { return w_.entities[i].kind == PartyKind::political; }, true);
    if (who == none && !definite(first)) return false;
    if (who == none) who = group_of_text("opposition");
    if (who == none) who = w_.entity_named("opposition", PartyKind::political, "group_by_description");
    add({first, last}, who, w_.is(last, Trait::captive) || w_.is(last, Trait::title));
    return true;
  }

  bool oppositional(Index i, TokenIndex noun) const {
    const Entity& e = w_.entities[i];
    if (e.kind != PartyKind::political) return false;
    return w_.traces[i].group_by_noun || described_by(i, noun) || e.name.find("pposition") != std::string_view::npos;
  }
  /// The opposition that the text names only later, where there is one.
  Index later_opposition(TokenIndex noun) const {
    Index found = none;
    for (Index i = 0; i < w_.entities.size() && i < kLaterGroups; ++i) {
      if (w_.traces[i].mentions == 0 || !oppositional(i, noun)) continue;
      if (found != none) return none;
      found = i;
    }
    return found;
  }

  // ---- "the rebels", "insurgents"

  bool armed(TokenIndex t) {
    if (!w_.is(t, Trait::armed)) return false;
    TokenIndex last = t + 1;
    while (w_.is(last, Trait::armed) || w_.is(last, Trait::group)) ++last;
    // "rebel soldiers", "mutinous troops": a group of their own
    const bool soldiers = last == t + 1 && w_.small(last) && w_.is(last, Trait::military) && w_.ends_with(last, "s") &&
                          !w_.ends_with(t, "s");
    if (w_.is(t, Trait::mutinous) && !soldiers) return false;
    if (soldiers) ++last;
    const TokenIndex noun = last - 1;
    TokenIndex first = phrase_first(t);
    if (first >= 2 && w_.punct(first - 1, text::kHyphen) && w_.is(first - 2, Trait::captive))
      first -= 2;  // hostage-takers
    const bool collective =
        w_.ends_with(noun, "s") || w_.ends_with(noun, "een") || w_.ends_with(noun, "in") || w_.ends_with(noun, "men");
    const bool modifier = !collective || modifies(noun);
    if (!collective && (w_.is(last, Trait::place_noun) || w_.is(last, Trait::island))) return false;  // "a rebel town"
    if (w_.is(last, Trait::of)) {
      // "the guerrillas of the Guatemalan National Revolutionary Unity"
      const PartyMention* m = w_.mention_at(w_.is(last + 1, Trait::the) ? last + 2 : last + 1);
      if (m != nullptr && armed_group(m->entity) && !m->attributive && w_.free(TokenRange{first, m->first})) {
        w_.take_over(w_.owner[m->first], {first, m->last}, m->entity, m->form);  // one actor: a verb may follow
        return true;
      }
      if (m != nullptr && armed_group(m->entity)) {
        add({first, last}, m->entity, true);
        return true;
      }
    }
    if (counted(first)) return false;
    // "jailed militants" are whom the other side holds: their group does nothing here, and is not the captors of others
    const bool held = first > 0 && w_.is(first - 1, Trait::held) && !w_.is(first - 1, Trait::captive) &&
                      !w_.ends_with(first - 1, "ing") && (first < 2 || !w_.is(first - 2, Trait::auxiliary));
    const bool attributive = modifier || held;
    const std::string_view home = country_before(first);
    const auto at_home = [&](Index i) {
      if (w_.traces[i].held_only && w_.is(noun, Trait::captor)) return false;
      return home.empty() || w_.entities[i].country.empty() || w_.entities[i].country == home;
    };
    Index who = last_fitting(
        t, [&](Index i) { return armed_group(i) && at_home(i) && (described_by(i, noun) || w_.traces[i].collective); },
        true);
    if (who == none && collective)
      who = last_fitting(
          t, [&](Index i) { return w_.entities[i].kind == PartyKind::political && described_by(i, noun); }, true);
    // "Gunmen seized a bus": others than the group that was spoken of, where nothing points to it.
    const bool others = collective && w_.is(noun, Trait::gunmen) && first == t && !definite(first) && home.empty();
    if (who == none && !others)
      who = last_fitting(
          t, [&](Index i) { return armed_group(i) && at_home(i); }, true);
    if (who == none) {
      const bool rivals = first < t && w_.is(first, Trait::warring);
      if (!collective || (w_.is(t, Trait::soft_armed) && !rivals)) return false;
      who = later_group(PartyKind::armed_group);
      if (who == none && (definite(first) || w_.doc->sentence_of[t] < kLead)) who = sole_group(noun);
      if (who != none) {
        add({first, last}, who, attributive);
        return true;
      }
      if (who = group_of_text("rebels"); who != none && !w_.is(t, Trait::soft_armed)) {
        w_.traces[who].collective = true;
        add({first, last}, who, attributive);
        return true;
      }
      who = w_.entity_named(name_of({first, last}), PartyKind::armed_group, "group_by_description");
      w_.traces[who].collective = true;
      w_.traces[who].group_by_noun = true;
      w_.traces[who].held_only = held;
    }
    w_.traces[who].held_only &= held;
    if (w_.is(last, Trait::government_people) && !w_.capital(last + 1)) ++last;
    add({first, last}, who, attributive);
    return true;
  }

  /// The words themselves, small at the start of a sentence: "gunmen".
  std::string_view name_of(TokenRange range) {
    const std::string_view name = w_.plain(range);
    if (!w_.sentence_start(range.first) || !w_.known_word(range.first) || w_.token(range.first).has(text::kAllCaps) ||
        name.size() > NamePool::kBlock || name.front() < 'A' || name.front() > 'Z')
      return name;
    char* const out = w_.pool.room(name.size());
    std::copy(name.begin(), name.end(), out);
    out[0] = static_cast<char>(out[0] + 32);
    return {out, name.size()};
  }

  /// Of the state whose name modifies the noun: "Congolese rebel leader"; empty where none does.
  std::string_view country_before(TokenIndex first) const {
    const PartyMention* m = w_.mention_before(first);
    return m != nullptr && m->attributive && state(m->entity) ? w_.entities[m->entity].country : std::string_view();
  }

  /// The group named by a demonym and a common noun that the text brings in only later ("rebels … Syrian rebels"), where there is one.
  Index later_group(PartyKind kind) const {
    Index found = none;
    if (w_.items) return none;
    for (Index i = 0; i < w_.entities.size() && i < kLaterGroups; ++i) {
      if (!w_.traces[i].collective || w_.entities[i].kind != kind || w_.traces[i].mentions == 0) continue;
      if (w_.traces[i].held_only) continue;
      if (found != none) return none;
      found = i;
    }
    return found;
  }

  /// The only armed group that the text names anywhere: "the kidnappers" before it.
  Index sole_group(TokenIndex noun) const {
    if (w_.items) return none;
    Index found = none;
    bool several = false;
    for (Index i = 0; i < w_.entities.size() && i < kLaterGroups; ++i) {
      if (w_.traces[i].mentions == 0 || !armed_group(i) || w_.traces[i].held_only) continue;
      several |= found != none;
      found = i;
    }
    // "Marxist guerrillas freed 20 hostages": the lead tells what they are, a later paragraph their name.
    const bool lead = w_.doc->sentence_of[noun] < kLead && !w_.is(noun, Trait::gunmen);
    if (several) return lead ? first_group_behind(noun) : none;
    if (found != none && !lead && !w_.is(noun, Trait::captor) && !described_by(found, noun)) return none;
    return found;
  }

  /// Of several groups the one that the next paragraphs name, where they name one alone.
  Index first_group_behind(TokenIndex noun) const {
    const std::uint32_t sentence = w_.doc->sentence_of[noun];
    Index found = none;
    for (std::size_t k = next_; k < order_.size(); ++k) {
      const PartyMention& m = w_.mentions[order_[k]];
      if (w_.doc->sentence_of[m.first] > sentence + kIntroduction) break;
      if (m.first <= noun || m.entity == found || !armed_group(m.entity)) continue;
      if (found != none) return none;
      found = m.entity;
    }
    return found;
  }

  /// The one armed group that the text has named so far, in as many mentions as we look back; none where there are two.
  Index only_group(TokenIndex t) const {
    Index found = none;
    std::size_t n = 0;
    for (std::size_t k = recent_.size(); k > 0 && n < kLookBack; --k, ++n) {
      const PartyMention& m = w_.mentions[recent_[k - 1]];
      if (m.first >= t || m.entity == found || !armed_group(m.entity)) continue;
      if (found != none) return none;
      found = m.entity;
    }
    return found;
  }

  // ---- "the group", "the movement"

  bool group(TokenIndex t) {
    if (!w_.is(t, Trait::group) && !described_anywhere(t)) return false;
    const TokenIndex first = phrase_first(t);
    const bool the = first > 0 && (w_.is(first - 1, Trait::the) || w_.is(first - 1, Trait::possessive_pronoun));
    if (!the || w_.is(t + 1, Trait::of)) return false;
    Index who = last_fitting(
        t, [&](Index i) { return described_by(i, t); }, true);
    if (who == none && w_.is(t, Trait::group))
      who = last_fitting(
          t, [&](Index i) { return armed_group(i) || w_.entities[i].kind == PartyKind::political; }, true);
    if (who == none) return false;
    add({first, t + 1}, who, modifies(t));
    return true;
  }

  bool described_anywhere(TokenIndex t) const {
    return w_.small(t) && (w_.is(t, Trait::soft_armed) || w_.is(t, Trait::country_noun));
  }

  // ---- "tribal elders", "church leaders", "the elders of the town"

  /// Nobody by themselves: an actor where a rule says that they go between.
  bool elders(TokenIndex t) {
    if (!w_.is(t, Trait::elder) || w_.capital(t + 1)) return false;
    TokenIndex first = t;
    const TokenIndex floor = w_.sentence_first(t);
    while (first > floor && t - first < 3 && w_.free(first - 1) && w_.is(first - 1, Trait::elder_modifier)) --first;
    if (w_.is(t, Trait::title) && first == t) return false;  // "leaders": only "church leaders"
    const Index who = w_.entity_named(name_of({t, t + 1}), PartyKind::people, "elders");
    w_.traces[who].elders = true;
    add({first, t + 1}, who, modifies(t));
    return true;
  }

  // ---- pronouns

  /// "he", "she": the only person named in this sentence before it, else the only one of the sentence before.
  void pronoun(TokenIndex t) {
    if (!w_.is(t, Trait::he_she)) return;
    const std::uint32_t sentence = w_.doc->sentence_of[t];
    Index found = none;
    std::size_t n = 0;
    std::uint32_t at = 0;
    for (std::size_t k = recent_.size(); k > 0 && n < kLookBack; --k, ++n) {
      const PartyMention& m = w_.mentions[recent_[k - 1]];
      if (m.first >= t) continue;
      const std::uint32_t s = w_.doc->sentence_of[m.first];
      if (s + 1 < sentence) break;
      if (m.entity == none || w_.entities[m.entity].kind != PartyKind::person || m.entity == found) continue;
      if (found == none) {
        found = m.entity;
        at = s;
      } else if (s == at) {
        return;  // two persons: not safe
      } else {
        break;
      }
    }
    if (found == none) return;
    const auto index = static_cast<std::uint32_t>(w_.mentions.size());
    if (w_.add({t, t + 1}, found, MentionForm::pronoun)) recent_.push_back(index);
  }

  Work& w_;
  std::vector<std::uint32_t>& order_;
  std::vector<std::uint32_t>& recent_;
  std::size_t next_ = 0;
  // What the whole text is about: asked once.
  gazetteer::EntryId plain_country_ = gazetteer::kNoEntry;
  std::string_view adjective_;  ///< "Syrian"
  bool asked_plain_ = false, asked_adjective_ = false;
};

}  // namespace

void find_descriptions(Work& work) { Descriptions(work).run(); }

}  // namespace parley::parties
