// Byte offsets mapped to UTF-16 and code points, against a slow mapping that decodes from the start for each offset.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "parley/offsets.h"
#include "render/utf8.h"

namespace {

using parley::OffsetUnit;

std::uint32_t slowly(std::string_view text, OffsetUnit unit, std::size_t offset) {
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const parley::render::Character c = parley::render::character_at(text, at);
    if (at + c.length > offset) break;
    at += c.length;
    units += unit == OffsetUnit::utf16 && c.code_point > 0xFFFF ? 2 : 1;
  }
  return units;
}

std::uint32_t one(std::string_view text, OffsetUnit unit, std::uint32_t offset) {
  parley::map_offsets(text, unit, &offset, 1);
  return offset;
}

TEST_CASE("characters of one to four bytes") {
  const std::string text = "a½€😀z";  // 1 + 2 + 3 + 4 + 1 bytes
  const std::vector<std::uint32_t> bytes{0, 1, 3, 6, 10, 11};
  std::vector<std::uint32_t> points = bytes;
  parley::map_offsets(text, OffsetUnit::code_points, points.data(), points.size());
  CHECK(points == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5});
  std::vector<std::uint32_t> units = bytes;
  parley::map_offsets(text, OffsetUnit::utf16, units.data(), units.size());
  CHECK(units == std::vector<std::uint32_t>{0, 1, 2, 3, 5, 6});
}

TEST_CASE("an offset inside a character is that character's start, one past the end is the end") {
  CHECK(one("a€b", OffsetUnit::code_points, 2) == 1);
  CHECK(one("a€b", OffsetUnit::code_points, 3) == 1);
  CHECK(one("a€b", OffsetUnit::code_points, 4) == 2);
  CHECK(one("a€b", OffsetUnit::code_points, 4000000000u) == 3);
  CHECK(one("", OffsetUnit::utf16, 7) == 0);
}

TEST_CASE("each byte of broken UTF-8 is a character") {
  CHECK(one("\xFF\xFE"
            "a",
            OffsetUnit::code_points, 2) == 2);
  CHECK(one("\xF0\x9F\x98", OffsetUnit::utf16, 3) == 3);
}

TEST_CASE("sorted, unsorted and repeated offsets of random texts") {
  std::mt19937 random(20200323);
  const std::vector<std::string> atoms{"a", "news ", "½", "—", "😀", "\xFF", "\xE2\x82", "the quick brown fox jumps "};
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += atoms[random() % atoms.size()];
    for (const OffsetUnit unit : {OffsetUnit::utf16, OffsetUnit::code_points}) {
      std::vector<std::uint32_t> offsets;
      for (std::size_t n = random() % 20; n > 0; --n) {
        offsets.push_back(static_cast<std::uint32_t>(random() % (text.size() + 3)));
      }
      if (round % 2 == 0) std::sort(offsets.begin(), offsets.end());
      std::vector<std::uint32_t> expected;
      for (const std::uint32_t offset : offsets) expected.push_back(slowly(text, unit, offset));
      parley::map_offsets(text, unit, offsets.data(), offsets.size());
      CHECK(offsets == expected);
    }
  }
}

}  // namespace
