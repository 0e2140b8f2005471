// From a table of rules to class codes and an automaton. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_COMPILER_H_
#define PARLEY_GRAMMAR_COMPILER_H_

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/expression.h"
#include "grammar/family.h"
#include "grammar/kinds.h"
#include "grammar/surroundings.h"

namespace parley::grammar {

struct Family::Impl {
  bool ok = false;
  std::int64_t max_mem = 0;
  std::vector<Rule> rules;
  std::shared_ptr<const WordKinds> kinds;  ///< of all families that were compiled together
  std::vector<Code> codes;                 ///< by kind
  Expressions expressions;                 ///< of the rules
  using Weights = std::array<std::uint64_t, kMostCodes>;
  Weights weights{};                                 ///< by code: how common its words and marks are
  Family::Set needed;                                ///< see Family::needed()
  std::array<std::uint8_t, kMostCodes> is_needed{};  ///< the same by code: 1 or 0
  std::vector<Family::Set> needed_of;                ///< by rule: of these each of its matches holds one

  /// What a search runs on. Made when a text first needs it, for all threads: most texts open few families' gates.
  struct Machine {
    Automaton automaton;
    std::vector<std::uint8_t> waiting;     ///< by position of the automaton
    Automaton back;                        ///< from the chosen codes to where matches may begin
    std::vector<std::uint8_t> none_waits;  ///< empty, for `back`
  };
  const Machine& machine() const;
  const Surroundings& surroundings() const;  ///< made as well when it is first asked for
  void find_needed();                        ///< and marks the expressions: see Node::chosen

 private:
  mutable std::once_flag once_, surroundings_once_;
  mutable std::unique_ptr<const Machine> machine_;
  mutable std::unique_ptr<const Surroundings> surroundings_;
};

/// As Family's constructor, Family::compile().
void compile(const gazetteer::Tables& tables, List<Family::Spec> specs, List<Family::Impl*> out, std::string* error);

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_COMPILER_H_
