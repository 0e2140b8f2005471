// The sentences of a text as the role rules see them: with the actors that the room finds marked.
#ifndef PARLEY_TESTS_SUPPORT_ROLE_SENTENCES_H_
#define PARLEY_TESTS_SUPPORT_ROLE_SENTENCES_H_

#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "gazetteer/word_index.h"
#include "grammar/family.h"
#include "grammar/subject.h"
#include "parties/lexicon.h"
#include "parties/roles.h"
#include "parties/work.h"

namespace parley::testing {

struct RoleSentences {
  std::shared_ptr<const gazetteer::Tables> tables = gazetteer::Tables::built_in();
  grammar::Subjects subjects{*tables};
  gazetteer::WordUses uses = [this] {
    gazetteer::WordUses of(*tables);
    subjects.note_uses(of);
    return of;
  }();
  gazetteer::WordIndex index{*tables, uses};
  std::vector<grammar::Subjects::Telling> telling;
  parties::RoleRules rules{*tables};
  parties::Lexicon lexicon{*tables};
  parties::RoleScratch scratch = [this] {
    parties::RoleScratch s;
    s.begin(rules);
    return s;
  }();
  text::Lender lender;
  parties::Work work;
  text::Document doc;
  std::vector<gazetteer::WordId> words;
  std::vector<gazetteer::NameHit> names;
  grammar::Symbols symbols;
  std::array<grammar::Family::Set, parties::RoleRules::kFamilies> needed;  ///< of the sentence: where searches begin

  /// Calls `visit(tokens)` for each sentence of `text`, when its marks are laid.
  template <class Visit>
  void each(std::string_view text, Visit visit) {
    work.tables = tables.get();
    work.lexicon = &lexicon;
    text::analyse(text, doc);
    text::Lender::Loan loan(lender);
    text::TokenMarks marks;
    index.look_up(doc, loan, words, marks);
    tables->find_names(doc, words, marks, names);
    const grammar::TextSubject subject(subjects, doc, words, marks, telling);
    work.subject = &subject;
    work.begin(doc, words, names, 20200101, loan);
    parties::find_actors(work);
    work.order_mentions(scratch.order);
    scratch.named = loan.take<parties::Named>(doc.tokens.size() + 1);
    std::size_t next = 0;
    for (const text::Sentence& sentence : doc.sentences) {
      const text::TokenRange range{sentence.first, sentence.last};
      parties::lay_marks(work, range, next, scratch);
      visit(range);
    }
  }

  /// Bit f: the outlines say that family f may find something in the sentence.
  unsigned open_families(text::TokenRange range) {
    grammar::Outlines::Reader reader(rules.outlines());
    const unsigned open = parties::open_families(work, rules.outlines(), range, scratch, reader);
    for (std::size_t f = 0; f < parties::RoleRules::kFamilies; ++f) needed[f] = reader.needed(f);
    return open;
  }

  /// The classes of a sentence for one family, into `symbols`.
  void symbols_of(int family, text::TokenRange range) {
    rules.family(family).symbols(doc, words, range, {scratch.marks.data(), scratch.marks.size()}, symbols);
  }
};

}  // namespace parley::testing

#endif  // PARLEY_TESTS_SUPPORT_ROLE_SENTENCES_H_
