// The role rules compile, and each one finds its own example: marks are laid by the room itself, so that the example is a real sentence.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gazetteer/tables.h"
#include "parties/roles.h"

namespace {

using parley::List;
using parley::parties::RoleRule;

void check_family(const char* name, List<RoleRule> rules) {
  const auto tables = parley::gazetteer::Tables::built_in();
  std::vector<parley::grammar::Rule> plain;
  for (const RoleRule& rule : rules) plain.push_back(rule.rule);
  parley::grammar::Family::Spec spec;
  spec.name = name;
  spec.rules = {plain.data(), plain.size()};
  spec.marks = {parley::parties::kRoleMarks,
                sizeof parley::parties::kRoleMarks / sizeof parley::parties::kRoleMarks[0]};
  std::string error;
  const parley::grammar::Family family(*tables, spec, &error);
  CHECK_MESSAGE(family.ok(), name << ": " << error);
}

}  // namespace

TEST_CASE("the role rules compile") {
  check_family("side_subjects", parley::parties::side_subject_rules());
  check_family("side_objects", parley::parties::side_object_rules());
  check_family("go_betweens", parley::parties::go_between_rules());
  check_family("persons", parley::parties::person_rules());
}
