// Persons by their last name alone: of somebody whom the text names in full, who has a title there, or who is in office at the document's date.
#include <algorithm>

#include "parties/person_names.h"
#include "parties/titles.h"
#include "parties/work.h"

namespace parley::parties {
namespace {

using gazetteer::EntryId;
using gazetteer::Form;
using gazetteer::FormKind;
using gazetteer::kNoEntry;

constexpr int kFormerYears = 8;  ///< how long after an office its holder is still named by the last name alone

class LastNames {
 public:
  explicit LastNames(Work& work) : w_(work) {}

  void run() {
    learn();
    const unsigned wanted = kHit | (w_.last_name.empty() ? 0u
                                    : unlike_names_      ? unsigned{kNameLike}
                                                         : unsigned{kNamePart});
    for (TokenIndex t = 0; (t = w_.next_free(t, wanted)) < w_.size(); ++t) {
      if (!w_.capital(t)) continue;
      if (w_.hit(t)) {
        const gazetteer::NameHit& hit = w_.hit_at(t);
        if (w_.free(TokenRange{hit.first, hit.last}) && from_gazetteer(hit)) {
          t = hit.last - 1;
          continue;
        }
      }
      from_text(t);
    }
  }

 private:
  /// The last words of the persons found so far.
  void learn() {
    for (const PartyMention& m : w_.mentions) {
      if (m.entity == none || w_.entities[m.entity].kind != PartyKind::person) continue;
      TokenIndex last = m.last - 1;
      if (!w_.word(last)) continue;
      const std::string_view bytes = w_.doc->bytes(last);
      unlike_names_ |= !w_.capital(last) || (w_.uses[last] & kNamePart) == 0;
      const Index old = w_.last_name.find(bytes);
      if (old == none) {
        w_.last_name.put(bytes, m.entity);
      } else if (old != m.entity) {
        w_.last_name.put(bytes, none);  // two persons of one name: neither
      }
    }
  }

  /// Another word of a name stands right beside it: "Osman Khan" is no Khan that we know.
  bool part_of_longer(TokenRange r) const {
    if (w_.punct(r.last, text::kHyphen) && !w_.token(r.last).has(text::kSpaceBefore) &&
        w_.is(r.last + 1, Trait::joiner))
      return true;  // "Fazl-ur-Rehman"
    if (name_beside(r.last, r.last - 1)) return true;
    if (r.first == 0) return false;
    TokenIndex before = r.first - 1;
    if (w_.is(before, Trait::joiner) && w_.small(before) && before > 0 && w_.capital(before - 1) && w_.free(before - 1))
      --before;
    return name_beside(before, r.first) && !(w_.sentence_start(before) && w_.known_word(before));
  }
  /// "Waza National Park": a capitalised word that is no title stands right before it.
  bool national_park(TokenIndex t) const {
    return t > 1 && w_.capital(t - 1) && !w_.sentence_start(t - 1) && w_.is(t - 1, Trait::title_modifier) &&
           !w_.is(t - 1, Trait::title) && !w_.is(t - 1, Trait::honorific) && w_.capital(t - 2) &&
           w_.token(t - 1).has(text::kSpaceBefore);
  }
  bool name_beside(TokenIndex t, TokenIndex other) const {
    if (!w_.capital(t) || !w_.free(t) || w_.is(t, Trait::calendar) || w_.is(t, Trait::function_word) ||
        w_.is(t, Trait::title) || w_.is(t, Trait::title_modifier) || w_.is(t, Trait::honorific) ||
        w_.is(t, Trait::rank) || w_.is(t, Trait::government) || w_.is(t, Trait::speech_verb))
      return false;
    const TokenIndex second = std::max(t, other);
    return w_.token(second).has(text::kSpaceBefore) && w_.doc->sentence_of[t] == w_.doc->sentence_of[other];
  }

  bool from_gazetteer(const gazetteer::NameHit& hit) {
    const TokenRange range{hit.first, hit.last};
    const List<Form> forms = w_.tables->forms(hit);
    bool any = false;
    for (const Form& form : forms) any |= form.kind == FormKind::last_name;
    if (!any || w_.is(hit.last - 1, Trait::no_last_name)) return false;
    if (w_.is(hit.last - 1, Trait::honorific) && w_.capital(hit.last)) return false;  // "the ruler, «Sheikh» Sultan"
    if (national_park(hit.first)) return false;
    const Index local = w_.last_name.find(w_.doc->bytes(hit.last - 1));
    if (local != none) return add(range, local);
    // Somebody named in full, wherever in the text.
    Index named = none;
    for (const Form& form : forms) {
      if (form.kind != FormKind::last_name) continue;
      const Index who = w_.known(form.entry);
      if (who != none && (named == none || w_.traces[who].mentions > w_.traces[named].mentions)) named = who;
    }
    if (named != none) return add(range, named);
    if (part_of_longer(range)) return false;
    const Title title = title_before(w_, hit.first);
    const bool label = speaker_label(range);
    const EntryId best = in_office(forms, title);
    if (!title.range.empty()) {
      if (best != kNoEntry) return add_known(range, best, "last_name_in_office");
      const TokenIndex acts = w_.skip_adverbs(range.last);
      const bool named_by_rank =
          w_.is(acts, Trait::act_verb) || w_.is(acts, Trait::and_word) || w_.is(range.last, Trait::period);
      if (!title.courtesy || w_.is(title.range.last - 1, Trait::honorific) || named_by_rank) {
        const Index who = w_.entity_named(w_.plain(range), PartyKind::person, "person_by_title");
        if (!w_.add(range, who, MentionForm::name)) return false;
        read_title(w_, title, who);
        read_titles_behind(w_, range, who);
        return true;
      }
      return false;
    }
    if (best == kNoEntry) return false;
    const TokenIndex next = w_.skip_adverbs(range.last);
    const bool evidence = label || w_.is(next, Trait::act_verb) || w_.is(next, Trait::auxiliary) ||
                          w_.possessive(range.last) || before_person(range.first) ||
                          w_.is(range.last, Trait::government);
    if (!evidence) return false;
    return add_known(range, best, "last_name_in_office");
  }

  bool before_person(TokenIndex t) const {
    return t > 0 && (w_.is(t - 1, Trait::with) || w_.is(t - 1, Trait::by) || w_.is(t - 1, Trait::between) ||
                     w_.is(t - 1, Trait::and_word) || w_.is(t - 1, Trait::to) || w_.is(t - 1, Trait::from));
  }

  bool speaker_label(TokenRange range) const {
    return w_.punct(range.last, ':') && w_.token(range.first).has(text::kAllCaps);
  }

  /// Of several persons of that name: the one who holds an office then that the title names; else the only one who holds any.
  EntryId in_office(List<Form> forms, const Title& title) const {
    EntryId titled = kNoEntry, any = kNoEntry;
    std::uint32_t titled_count = 0, any_count = 0;
    bool rank_two = false;
    for (const Form& form : forms) {
      if (form.kind != FormKind::last_name) continue;
      const auto offices = w_.tables->offices_of(form.entry);
      bool holds = false, fits = false;
      for (std::uint32_t i = 0; i < offices.count; ++i) {
        const gazetteer::Office office = w_.tables->office(offices.first + i);
        if (!held_on(office, w_.published) && w_.published != 0) continue;
        if (w_.published == 0 && forms.size() > 1) continue;
        holds = true;
        fits |= title.roles.has(office.role);
        // A country that the text names makes its officers likelier.
        if (office.of != kNoEntry && (w_.known(office.of) != none || w_.weight(office.of) > 0)) rank_two = true;
      }
      if (holds) any = form.entry, ++any_count;
      if (fits) titled = form.entry, ++titled_count;
    }
    (void)rank_two;
    if (titled_count == 1) return titled;
    if (titled_count > 1) return by_weight(forms, title);
    if (titled_count == 0 && any_count == 1) return any;
    if (any_count == 0 && !title.range.empty()) return formerly(forms, title);
    return by_weight(forms, title);
  }

  /// The only one who held such an office (any, for a courtesy title) in the years before.
  EntryId formerly(List<Form> forms, const Title& title) const {
    EntryId found = kNoEntry;
    for (const Form& form : forms) {
      if (form.kind != FormKind::last_name) continue;
      const auto offices = w_.tables->offices_of(form.entry);
      bool fits = false;
      for (std::uint32_t i = 0; i < offices.count; ++i) {
        const gazetteer::Office office = w_.tables->office(offices.first + i);
        const int until = office.until.year;
        const int year = static_cast<int>(w_.published / 10000);
        fits |= until != 0 && until <= year && until + kFormerYears >= year &&
                (title.courtesy || title.roles.has(office.role));
      }
      if (!fits) continue;
      if (found != kNoEntry) return kNoEntry;
      found = form.entry;
    }
    return found;
  }

  /// The one whose country or organisation the text names most.
  EntryId by_weight(List<Form> forms, const Title& title) const {
    EntryId best = kNoEntry;
    std::uint32_t best_weight = 0;
    bool tie = false;
    for (const Form& form : forms) {
      if (form.kind != FormKind::last_name) continue;
      const auto offices = w_.tables->offices_of(form.entry);
      std::uint32_t weight = 0;
      for (std::uint32_t i = 0; i < offices.count; ++i) {
        const gazetteer::Office office = w_.tables->office(offices.first + i);
        if (!held_on(office, w_.published) || office.of == kNoEntry) continue;
        std::uint32_t here = 2 * w_.weight(office.of) + (w_.known(office.of) != none ? 1 : 0);
        if (title.roles.has(office.role)) here += 1;
        here += 3 * words_shared(office.title, title.range);
        weight = std::max(weight, here);
      }
      if (weight > best_weight) {
        best = form.entry, best_weight = weight, tie = false;
      } else if (weight == best_weight && weight > 0) {
        tie = true;
      }
    }
    return tie ? kNoEntry : best;
  }

  /// Words of an office's title ("CIA Director") that stand in the text's title or right before it.
  std::uint32_t words_shared(std::string_view office, TokenRange title) const {
    if (title.empty()) return 0;
    std::uint32_t n = 0;
    const TokenIndex first = title.first > 0 ? title.first - 1 : 0;
    while (!office.empty()) {
      const std::size_t blank = office.find(' ');
      const gazetteer::WordId word = w_.tables->find_word(office.substr(0, blank));
      for (TokenIndex t = first; t < title.last; ++t)
        n += word >= gazetteer::kFirstWord && (*w_.words)[t] == word ? 1u : 0u;
      office = blank == std::string_view::npos ? std::string_view() : office.substr(blank + 1);
    }
    return n;
  }

  bool add_known(TokenRange range, EntryId person, const char* rule) { return add(range, w_.entity_of(person, rule)); }

  bool add(TokenRange range, Index who) {
    const Title title = title_before(w_, range.first);
    if (!w_.add(range, who, MentionForm::alias)) return false;
    read_title(w_, title, who);
    read_titles_behind(w_, range, who);
    return true;
  }

  /// A word that is the last name of a person who has been named in full.
  void from_text(TokenIndex t) {
    const Index who = w_.last_name.find(w_.doc->bytes(t));
    if (who == none || w_.is(t, Trait::calendar)) return;
    if (w_.known_word(t) && w_.sentence_start(t) && !w_.unknown(t)) return;
    if (part_of_longer({t, t + 1})) return;
    TokenIndex first = t;
    if (first >= 2 && w_.punct(first - 1, text::kHyphen) && w_.is(first - 2, Trait::particle) && w_.free(first - 2))
      first -= 2;
    add({first, t + 1}, who);
  }

  Work& w_;
  bool unlike_names_ = false;  ///< a last name among them is a word that names seldom have
};

}  // namespace

void find_last_names(Work& work) { LastNames(work).run(); }

}  // namespace parley::parties
