// Gazetteer: the names that parley knows, built in or brought by you.
//
//     auto mine = parley::Gazetteer::built_in().with(
//         "name\tkind\tcountry\tcode\taliases\n"
//         "Northern Shield\tarmed_group\tSYR\tSYRREB\tNS Brigade|Shield of the North\n");
//     if (!mine) { std::cerr << mine.error().message << '\n'; return 1; }   // "line 2: unknown kind 'armed-group' …"
//     parley::Extractor extractor(*mine);
//
// A Gazetteer is an immutable handle: copying is cheap, copies share the tables, any number of threads may use it, and what one adds changes
// nothing for other extractors of the process.
#ifndef PARLEY_GAZETTEER_H_
#define PARLEY_GAZETTEER_H_

#include <cstddef>
#include <memory>
#include <string_view>

#include "parley/status.h"

namespace parley {

namespace gazetteer {
class Tables;
}

/// The names that an extractor knows: parties with their aliases, people with their offices.
class Gazetteer {
 public:
  /// The tables compiled into the library. Costs nothing: they are read in place.
  static Gazetteer built_in();

  /// This gazetteer and the entries of `tsv` besides. UTF-8 (a byte order mark is passed over), one row a line, tab separated; the first line names the columns, lines
  /// that begin with `#` are comments, lists inside a cell are separated by `|`. Columns (any order; `name` and `kind` are needed):
  ///   name        canonical name; an entry of the same name is replaced
  ///   kind        state, government, armed_group, political, intergovernmental, ngo, military, people, person, other;
  ///               or `remove`: the entry of this name is taken out
  ///   country     ISO 3166-1 alpha-3
  ///   code        CAMEO/PLOVER-style actor code
  ///   wikidata    Q-id
  ///   aliases     other names, acronyms, spellings
  ///   descriptions  common nouns by which a text refers to it later ("insurgents|group")
  ///   represents  canonical name of the party that it is a part of or acts for
  ///   title, role, from, until   of a person: office ("Chief Negotiator"), role (delegation_head, negotiator, envoy, leader, official or
  ///               spokesperson) and its closed interval, YYYY[-MM[-DD]]
  /// A broken row refuses the whole table: the error names its line, its column and what was expected.
  Result<Gazetteer> with(std::string_view tsv) const;

  /// The number of entries.
  std::size_t size() const noexcept;

  /// For the extractors.
  const gazetteer::Tables& tables() const noexcept { return *tables_; }

 private:
  explicit Gazetteer(std::shared_ptr<const gazetteer::Tables> tables) noexcept;
  std::shared_ptr<const gazetteer::Tables> tables_;
};

}  // namespace parley

#endif  // PARLEY_GAZETTEER_H_
