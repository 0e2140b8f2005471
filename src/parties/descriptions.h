// The walk over descriptions and pronouns, shared by the files descriptions*.cc alone.
#ifndef PARLEY_PARTIES_DESCRIPTIONS_H_
#define PARLEY_PARTIES_DESCRIPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "parties/work.h"

namespace parley::parties {

/// The descriptions of one document, in text order.
class Descriptions {
 public:
  explicit Descriptions(Work& work) : w_(work), order_(work.order), recent_(work.recent) {}

  void run();

 private:
  static constexpr std::size_t kLookBack = 24;  ///< mentions searched for what a description refers to

  /// Adds the mentions before `t` to those spoken of.
  void advance(TokenIndex t) {
    while (next_ < order_.size() && w_.mentions[order_[next_]].first < t) recent_.push_back(order_[next_++]);
  }

  bool state(Index i) const { return i != none && is_state(w_.entities[i].kind); }
  bool armed_group(Index i) const { return i != none && w_.entities[i].kind == PartyKind::armed_group; }

  bool described_by(Index i, TokenIndex noun) const;

  /// "Colombian guerrillas" of the lead and the FARC that a later paragraph names are one, where the text has no other group of that country.
  void join_described();

  /// Where the item of a list of events begins in which `t` stands ("* Rebels in the north …"); 0 where the text is no such list.
  TokenIndex item_first(TokenIndex t) const;

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
  TokenIndex phrase_first(TokenIndex noun) const;
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

  bool sides(TokenIndex t);

  // ---- "the government"

  bool government(TokenIndex t);

  /// "government and rebel negotiators", "between government and opposition": no determiner, but plainly the one government.
  bool bare_government(TokenIndex t) const;

  Index country_of_person(Index person);

  /// The government of the country of the conflict: where an armed group or opposition of the text has its home; else the only state so far.
  Index conflict_government(TokenIndex t);

  /// … where they are called rulers, a regime, a junta.
  Index rulers_of_text();

  /// Of the country that the text is about as a whole, though it has not been named yet: that of the group named later, of the President.
  Index government_of_text();

  // ---- "the opposition" (from here on descriptions_groups.cc)

  /// "Syrian rebels", "Venezuelan opposition" of the gazetteer, where the text is about that country.
  Index group_of_text(const char* noun);

  std::string_view demonym_in_text(gazetteer::EntryId country) const;

  bool opposition(TokenIndex t);

  bool oppositional(Index i, TokenIndex noun) const;
  /// The opposition that the text names only later, where there is one.
  Index later_opposition(TokenIndex noun) const;

  // ---- "the rebels", "insurgents"

  bool armed(TokenIndex t);

  /// "corporate raiders", "deposit takers".
  bool civil(TokenIndex t) const {
    if (w_.of_class(t, Rare::taker_word))
      return t == 0 || !w_.is(w_.is(t - 1, Trait::hyphen) && t > 1 ? t - 2 : t - 1, Trait::captive);
    return t > 0 && w_.of_class(t - 1, Rare::civil_subject);
  }

  /// The words themselves, small at the start of a sentence: "gunmen".
  std::string_view name_of(TokenRange range);

  /// Of the state whose name modifies the noun: "Congolese rebel leader"; empty where none does.
  std::string_view country_before(TokenIndex first) const;

  /// The group named by a demonym and a common noun that the text brings in only later ("rebels … Syrian rebels"), where there is one.
  Index later_group(PartyKind kind) const;

  /// The only armed group that the text names anywhere: "the kidnappers" before it.
  Index sole_group(TokenIndex noun) const;

  /// Of several groups the one that the next paragraphs name, where they name one alone.
  Index first_group_behind(TokenIndex noun) const;

  // ---- "the group", "the movement"

  bool group(TokenIndex t);

  bool described_anywhere(TokenIndex t) const {
    return w_.small(t) && (w_.is(t, Trait::soft_armed) || w_.is(t, Trait::country_noun));
  }

  // ---- "tribal elders", "church leaders", "the elders of the town"

  /// Nobody by themselves: an actor where a rule says that they go between.
  bool elders(TokenIndex t);

  // ---- pronouns (descriptions.cc)

  /// The person who is the subject of `sentence`, where the sentence behind it begins with the pronoun `t`; none where no verb follows.
  Index subject_of(std::uint32_t sentence, TokenIndex t, Index speaker) const;
  /// "he", "she": the only person named in this sentence before it, else the only one, or the subject, of the sentence before.
  void pronoun(TokenIndex t);

  Work& w_;
  const std::vector<std::uint32_t>& order_;  ///< the mentions that the steps before have found, in text order
  std::vector<std::uint32_t>& recent_;       ///< those before the token looked at, and what has been described
  std::size_t next_ = 0;
  // What the whole text is about: asked once.
  gazetteer::EntryId plain_country_ = gazetteer::kNoEntry;
  std::string_view adjective_;  ///< "Syrian"
  bool asked_plain_ = false, asked_adjective_ = false;
};

}  // namespace parley::parties

#endif  // PARLEY_PARTIES_DESCRIPTIONS_H_
