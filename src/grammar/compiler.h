// From a table of rules to class bytes and an automaton. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_COMPILER_H_
#define PARLEY_GRAMMAR_COMPILER_H_

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/automaton.h"
#include "grammar/expression.h"
#include "grammar/family.h"

namespace parley::grammar {

/// One item of the rule language as written: <month|weekday>, <^comma>, <any>, "of|in".
struct Item {
  std::string_view text;  ///< in the rule table
  bool negated = false;
  bool any = false;
  std::vector<gazetteer::ClassId> classes;
  std::vector<gazetteer::WordId> words;
  std::vector<std::uint16_t> marks;
  Family::Set set;  ///< the bytes it stands for
};

struct Family::Impl {
  bool ok = false;
  std::int64_t max_mem = 0;
  std::vector<Rule> rules;
  std::vector<Item> items;
  std::array<std::vector<std::uint8_t>, 2> bytes;  ///< by word id; [1]: capitalised
  std::vector<std::uint8_t> mark_bytes;
  std::vector<Node> trees;  ///< by rule
  Automaton automaton;
  Family::Set needed;                 ///< see Family::needed()
  std::vector<std::uint8_t> waiting;  ///< by position of the automaton
};

bool compile(const gazetteer::Tables& tables, const Family::Spec& spec, Family::Impl& out, std::string& message);

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_COMPILER_H_
