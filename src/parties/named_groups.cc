// Groups that the gazetteer does not know, by what the text puts beside their name: their kind ("the rebel group Jabha Hurra", "a militia calling
// itself …", "the Frente Andino, a guerrilla band") or their acronym ("Rassemblement pour la Paix (RPP)").
#include <algorithm>

#include "parties/person_names.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

constexpr TokenIndex kNameReach = 12;     ///< tokens of a name at most
constexpr TokenIndex kApposition = 9;     ///< tokens between a name and the noun behind it that tells its kind
constexpr TokenIndex kTopicReach = 40;    ///< tokens around a name in which the sentence tells its topic
constexpr std::size_t kLeastLetters = 3;  ///< of an acronym
constexpr std::size_t kMostLetters = 9;

class NamedGroups {
 public:
  explicit NamedGroups(Work& work) : w_(work) {}

  void run() {
    for (TokenIndex t = 0; (t = w_.more.next(t, kBandNoun)) < w_.size(); ++t) {
      if (!(w_.small(t) || w_.sentence_start(t)) || !(w_.is(t, Trait::armed) || w_.is(t, Trait::group))) continue;
      const Noun noun = noun_at(t);
      if (noun.last == 0) continue;
      if (!name_behind(noun) && noun.armed && !name_before(noun)) apposition(noun);
      t = noun.last - 1;
    }
    for (TokenIndex t = 0; (t = w_.more.next(t, kShouted)) < w_.size(); ++t) {
      if (!w_.free(t)) continue;
      if (t > 1 && (w_.is(t - 1, Trait::open) || w_.punct(t - 1, '['))) spelt_out(t);
      if (!w_.hit(t) && w_.unknown(t)) bare_acronym(t);
    }
  }

 private:
  /// "rebel group", "Maoist guerrilla band", "militia": what says that a name is an armed group's.
  struct Noun {
    TokenIndex first = 0, last = 0;
    bool people = false;  ///< "rebels", "fighters": named by their members
    bool armed = false;   ///< "rebel group", not "group"
  };

  bool small_kind(TokenIndex t) const {
    return w_.is(t, Trait::armed) || w_.is(t, Trait::group) || w_.is(t, Trait::armed_body);
  }

  Noun noun_at(TokenIndex t) const {
    TokenIndex last = t + 1;
    while (last < t + 4 && w_.small(last) &&
           (small_kind(last) || (w_.is(last, Trait::military) && w_.is(last - 1, Trait::armed_modifier))))
      ++last;
    if (w_.is(last, Trait::title) || w_.is(last, Trait::captive) || w_.is(last, Trait::place_noun) ||
        w_.is(last, Trait::spokes) || w_.is(last, Trait::hyphen))
      return {};  // "rebel leader X"
    TokenIndex first = t;
    bool armed = false;
    while (first > 0 && t - first < 4 && w_.word(first - 1) && w_.free(first - 1) &&
           (w_.is(first - 1, Trait::armed_modifier) || w_.is(first - 1, Trait::group_modifier)) &&
           !w_.is(first - 1, Trait::preposition)) {
      --first;
      armed |= w_.is(first, Trait::armed_modifier);
    }
    for (TokenIndex i = t; i < last; ++i) armed |= w_.is(i, Trait::armed);
    const TokenIndex noun = last - 1;
    const bool soft = w_.is(noun, Trait::group) || w_.is(noun, Trait::armed_body);
    const bool people = !soft && (w_.ends_with(noun, "s") || w_.ends_with(noun, "men") || w_.ends_with(noun, "een"));
    if (!soft && !people && !w_.is(noun, Trait::soft_armed)) return {};  // "a rebel": one man
    return {first, last, people, armed};
  }

  bool name_word(TokenIndex t) const {
    constexpr Traits kNoName(Trait::function_word, Trait::calendar, Trait::title, Trait::rank, Trait::honorific,
                             Trait::talk, Trait::speech_verb);
    if (!w_.capital(t) || !w_.free(t)) return false;
    return !w_.any(t, kNoName) ||
           (t > 1 && w_.punct(t - 1, text::kHyphen) && w_.is(t - 2, Trait::joiner));  // "al-Imam"
  }
  /// A small word inside a name: "of", "for the", "pour la", "al".
  bool inner(TokenIndex t) const {
    return w_.is(t, Trait::of) || w_.is(t, Trait::for_word) || w_.is(t, Trait::the) || w_.is(t, Trait::and_word) ||
           w_.is(t, Trait::joiner) || w_.is(t, Trait::in) || w_.possessive(t) ||
           (w_.punct(t, text::kHyphen) && !w_.token(t).has(text::kSpaceBefore)) ||
           (w_.small(t) && !w_.known_word(t) && w_.token(t).end - w_.token(t).begin <= 4);
  }

  /// The name that begins at `t`: capitalised words, with what joins them.
  TokenIndex end_of(TokenIndex t) const {
    const TokenIndex first = t;
    TokenIndex end = t;
    while (t - first < kNameReach && w_.inside(t) && w_.doc->sentence_of[t] == w_.doc->sentence_of[first]) {
      if (name_word(t)) {
        end = ++t;
      } else if (t > first && inner(t) && !w_.is(t, Trait::and_word) && !w_.is(t, Trait::in)) {
        ++t;
      } else {
        break;
      }
    }
    return end;
  }
  /// The name that ends before `t`; `t` where none does.
  TokenIndex first_of(TokenIndex t) const {
    const TokenIndex floor = std::max(w_.sentence_first(t), t > kNameReach ? t - kNameReach : 0);
    TokenIndex first = t;
    for (TokenIndex i = t; i > floor;) {
      --i;
      if (name_word(i)) {
        first = i;
      } else if (i + 1 == t || !inner(i) || w_.is(i, Trait::in) || w_.is(i, Trait::and_word)) {
        break;
      }
    }
    if (first > 1 && w_.punct(first - 1, text::kHyphen) && w_.is(first - 2, Trait::particle) && w_.free(first - 2))
      first -= 2;  // "Al-Bara Brigade"
    // "Members of the Popular Front", "Under Gbagbo": a sentence begins with a capital, a name need not
    while (first < t && w_.sentence_start(first) && w_.known_word(first) && !w_.is(first, Trait::organisation) &&
           !w_.is(first, Trait::armed_name_word)) {
      ++first;
      while (first < t && !name_word(first)) ++first;
    }
    return first;
  }

  bool any_unknown(TokenRange name) const {
    for (TokenIndex t = name.first; t < name.last; ++t) {
      if (w_.capital(t) && w_.unknown(t) && w_.blocked[t] == 0) return true;
    }
    return false;
  }
  bool body_name(TokenRange name) const {
    for (TokenIndex t = name.first; t < name.last; ++t) {
      if (w_.is(t, Trait::organisation) || w_.is(t, Trait::armed_name)) return true;
    }
    return false;
  }

  bool add(TokenRange name, PartyKind kind, const char* rule, bool attributive = false) {
    if (name.empty() || !w_.free(name)) return false;
    // "the Sudan Justice Alliance": the country is the first word of the name.
    const PartyMention* before = w_.mention_before(name.first);
    const bool own = before != nullptr && before->entity != none && w_.capitals_in(name) > 1 &&
                     w_.is(name.last - 1, Trait::organisation) &&
                     w_.entities[before->entity].kind == PartyKind::state && before->last - before->first < 3 &&
                     !w_.token(name.first).has(text::kLineBefore);
    if (own) {
      const TokenRange whole{before->first, name.last};
      w_.take_over(w_.owner[name.first - 1], whole, w_.entity_named(w_.plain(whole), kind, rule), MentionForm::name);
      return true;
    }
    const Index who = w_.entity_named(w_.plain(name), kind, rule);
    return w_.add(name, who, MentionForm::name, attributive);
  }

  /// "a militia calling itself the «Greenland Avengers»", "the rebel group «Jabha Hurra»".
  bool name_behind(const Noun& noun) {
    TokenIndex t = noun.last;
    if (w_.is(t, Trait::comma)) ++t;
    if (w_.small(t) && (w_.is(t, Trait::function_word) && !w_.is(t, Trait::preposition)) && !w_.is(t, Trait::article))
      ++t;
    for (int i = 0; i < 2 && (w_.is(t, Trait::be) || w_.is(t, Trait::adverb)); ++i) ++t;
    bool naming = w_.is(t, Trait::naming) && w_.small(t);
    if (naming) {
      ++t;
      for (int i = 0; i < 3 && w_.small(t) && (w_.is(t, Trait::function_word) || w_.is(t, Trait::alias_word)) &&
                      !w_.is(t, Trait::the);
           ++i)
        ++t;
      if (!w_.is(t, Trait::the) && w_.is(t - 1, Trait::of)) return false;
      if (w_.is(t, Trait::the)) ++t;
    } else {
      t = noun.last;
      const bool introduced = w_.is(t, Trait::comma) && w_.is(t + 1, Trait::the) && introduces(noun);
      if (introduced) t += 2;  // "An unknown militia, the «Soldiers of the Levant»,"
      if (noun.people || (!noun.armed && !introduced)) return false;
      const TokenIndex end = end_of(t);
      if (introduced && !w_.is(end, Trait::comma)) return false;
    }
    if (w_.is(t, Trait::quote)) ++t;
    const TokenIndex end = end_of(t);
    if (end == t) return false;
    const TokenRange name{t, end};
    if (!any_unknown(name) && !body_name(name) && !naming && !w_.is(t - 1, Trait::the)) return false;
    return add(name, noun.armed || topical(t) ? PartyKind::armed_group : kind_of(name), "group_by_its_kind");
  }

  /// "An unknown militia": nobody who has been named.
  bool introduces(const Noun& noun) const {
    for (TokenIndex t = noun.first; t > 0 && noun.first - t < 4; --t) {
      if (w_.is(t - 1, Trait::article)) return !w_.is(t - 1, Trait::the);
      if (!w_.small(t - 1)) return false;
    }
    return false;
  }

  /// Does the sentence speak of captives, talks or deals?
  bool topical(TokenIndex t) const {
    const TokenIndex last = std::min(w_.sentence_last(t), t + kTopicReach);
    return w_.uses.next(std::max(w_.sentence_first(t), t > kTopicReach ? t - kTopicReach : 0), last, kTopical) < last;
  }

  /// "the «Dan Na» militia"; "Homs fighters" are only those of a place.
  bool name_before(const Noun& noun) {
    const TokenIndex first = first_of(noun.first);
    const TokenRange name{first, noun.first};
    if (name.empty() || !any_unknown(name)) return false;
    // "the Zaghawa militia"; a single word before it without an article is a place's as often.
    const bool one = w_.capitals_in(name) < 2;
    if (one && (noun.people || first == 0 || !w_.is(first - 1, Trait::the) || name.last != first + 1)) return false;
    if (first > 0 && w_.capital(first - 1) && !w_.sentence_start(first - 1)) return false;
    if (noun.people && !body_name(name)) return false;
    return add(name, PartyKind::armed_group, "group_by_its_kind");
  }

  /// "the «Frente Andino», a Maoist guerrilla band".
  void apposition(const Noun& noun) {
    if (noun.people) return;
    TokenIndex t = noun.first;
    while (t > 0 && noun.first - t < kApposition && !w_.is(t - 1, Trait::comma)) {
      --t;
      if (w_.is(t, Trait::preposition) || w_.is(t, Trait::act_verb) || w_.is(t, Trait::period)) return;
    }
    if (t < 2 || !w_.is(t - 1, Trait::comma)) return;
    if (!w_.is(t, Trait::article) && !w_.is(t, Trait::possessive_pronoun) && w_.mention_at(t) == nullptr &&
        !(w_.is(t, Trait::number)))
      return;
    TokenIndex end = t - 1;
    if (end > 3 && (w_.is(end - 1, Trait::close) || w_.punct(end - 1, ']')) && w_.is(end - 3, Trait::open)) end -= 3;
    if (w_.small(end - 1) && small_kind(end - 1)) --end;  // "the Kamwina Saba movement, a rebel militia"
    const TokenIndex first = first_of(end);
    const TokenRange name{first, end};
    if (name.empty() || (!any_unknown(name) && !body_name(name))) return;
    if (first > 1 && w_.is(first - 1, Trait::comma)) return;  // a row, or another apposition
    add(name, PartyKind::armed_group, "group_by_its_kind");
  }

  /// "the «FDD» leader", "«MJD» fighters", where the sentence tells of talks or captives.
  void bare_acronym(TokenIndex t) {
    const std::size_t letters = w_.token(t).end - w_.token(t).begin;
    if (letters < kLeastLetters || letters > kMostLetters || !w_.token(t + 1).has(text::kSpaceBefore)) return;
    if ((t > 0 && w_.capital(t - 1) && !w_.sentence_start(t - 1)) || w_.capital(t + 1)) return;
    constexpr Traits kMen(Trait::armed, Trait::commander, Trait::negotiator, Trait::delegation);
    constexpr Traits kLeaders(Trait::leader, Trait::chief, Trait::spokes, Trait::envoy);
    const bool men = w_.any(t + 1, kMen);
    if (!men && !w_.any(t + 1, kLeaders)) return;
    if (!topical(t)) return;
    add({t, t + 1}, men ? PartyKind::armed_group : PartyKind::other, "group_by_its_men", true);
  }

  /// "«Rassemblement pour la Paix» (RPP)": the words whose initials the letters are.
  void spelt_out(TokenIndex acronym) {
    if (!(w_.is(acronym + 1, Trait::close) || w_.punct(acronym + 1, ']'))) return;
    const std::string_view letters = w_.doc->bytes(acronym);
    if (letters.size() < kLeastLetters || letters.size() > kMostLetters) return;
    const TokenIndex end = acronym - 1;
    const TokenIndex floor = std::max(w_.sentence_first(acronym), end > kNameReach ? end - kNameReach : 0);
    std::size_t wanted = letters.size();
    TokenIndex t = end;
    std::uint32_t inside = Work::kFree;  // the one mention within: "the Coordination of «Tuareg» Youth"
    while (t > floor && wanted > 0) {
      --t;
      if (!w_.word(t)) {
        if (w_.possessive(t) || w_.punct(t, text::kHyphen)) continue;
        return;
      }
      if (!w_.free(t)) {
        if (inside != Work::kFree && inside != w_.owner[t]) return;
        inside = w_.owner[t];
      }
      if (w_.initial(t) == letters[wanted - 1] && (w_.capital(t) || wanted < letters.size())) {
        --wanted;
      } else if (w_.capital(t)) {
        return;
      }
    }
    if (wanted > 0 || !w_.capital(t) || !w_.word(end - 1)) return;
    const TokenRange name{t, end}, whole{t, acronym + 2};
    if (w_.capitals_in(name) < 2 || !w_.free(acronym) || paper(name)) return;
    // "Gross Domestic Product (GDP)": what it is the text need not say where it tells of a conflict
    if (!body_name(name) && !(does(acronym + 2) && w_.subject->of_conflict_near(w_.doc->sentence_of[acronym]))) return;
    const PartyKind kind = kind_of(name);
    if (inside == Work::kFree) {
      const Index who = w_.entity_named(w_.plain(name), kind, "name_with_acronym");
      if (w_.add(whole, who, MentionForm::name)) w_.by_name.put(letters, who);
      return;
    }
    const PartyMention m = w_.mentions[inside];
    if (m.first < name.first || m.last > name.last || (m.first == name.first && m.last == name.last)) return;
    if (m.entity != none && w_.entities[m.entity].kind == PartyKind::person) return;
    if (!w_.free(TokenRange{name.first, m.first}) || !w_.free(TokenRange{m.last, name.last})) return;
    const Index who = w_.entity_named(w_.plain(name), kind, "name_with_acronym");
    w_.take_over(inside, whole, who, MentionForm::name);
    w_.by_name.put(letters, who);
  }
  /// A verb, a possessive or a noun of groups behind the bracket: somebody.
  bool does(TokenIndex t) const {
    if (w_.possessive(t)) return true;
    const TokenIndex next = w_.skip_adverbs(t);
    return w_.is(next, Trait::act_verb) || w_.is(next, Trait::speech_verb) || w_.is(next, Trait::auxiliary) ||
           w_.is(next, Trait::armed) || w_.is(next, Trait::group) || w_.is(next, Trait::title);
  }
  /// "Comprehensive Peace Agreement", "Memorandum of Understanding": nobody.
  bool paper(TokenRange name) const {
    constexpr Traits kPaper(Trait::deal, Trait::talk, Trait::meeting, Trait::conflict, Trait::place_noun);
    for (TokenIndex t = name.first; t < name.last; ++t) {
      if (w_.any(t, kPaper)) return true;
    }
    return false;
  }

  PartyKind kind_of(TokenRange name) const {
    bool armed = false, political = false;
    for (TokenIndex t = name.first; t < name.last; ++t) {
      armed |= w_.is(t, Trait::armed_name);
      political |= w_.is(t, Trait::side) || w_.is(t, Trait::opposition);
    }
    return armed ? PartyKind::armed_group : political ? PartyKind::political : PartyKind::other;
  }

  Work& w_;
};

}  // namespace

void find_named_groups(Work& work) { NamedGroups(work).run(); }

}  // namespace parley::parties
