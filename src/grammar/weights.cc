// The commonest words of news, counted.
#include "grammar/weights.h"

namespace parley::grammar {
namespace {

constexpr std::uint32_t kOfShape = 5000;    // commas, unknown words
constexpr std::uint32_t kOfNumber = 300;    // each shape of numbers
constexpr std::uint32_t kOfFunction = 150;  // "among", "might", "whom"

struct Common {
  const char* word;
  std::uint32_t count;
};
/// The commonest words.
constexpr Common kCommon[] = {
    {"the", 6300},   {"to", 2900},       {"of", 2800},      {"and", 2400},      {"in", 2400},        {"a", 2300},
    {"that", 1050},  {"said", 1050},     {"for", 1000},     {"on", 800},        {"is", 750},         {"by", 650},
    {"with", 600},   {"it", 600},        {"has", 550},      {"was", 500},       {"from", 500},       {"as", 500},
    {"at", 450},     {"he", 450},        {"have", 450},     {"million", 250},   {"be", 400},         {"will", 400},
    {"an", 400},     {"are", 400},       {"his", 350},      {"we", 350},        {"its", 350},        {"this", 350},
    {"they", 300},   {"not", 300},       {"been", 300},     {"but", 300},       {"or", 300},         {"were", 300},
    {"their", 300},  {"who", 300},       {"which", 300},    {"had", 250},       {"government", 250}, {"year", 250},
    {"would", 250},  {"company", 150},   {"about", 250},    {"president", 200}, {"two", 200},        {"also", 200},
    {"more", 200},   {"i", 200},         {"new", 200},      {"people", 200},    {"united", 200},     {"all", 200},
    {"states", 200}, {"state", 200},     {"last", 150},     {"one", 150},       {"there", 150},      {"after", 150},
    {"other", 150},  {"than", 150},      {"over", 150},     {"no", 150},        {"up", 150},         {"if", 150},
    {"into", 150},   {"including", 100}, {"group", 100},    {"held", 100},      {"our", 100},        {"some", 100},
    {"talks", 100},  {"out", 100},       {"home", 100},     {"against", 100},   {"first", 100},      {"when", 100},
    {"you", 100},    {"can", 100},       {"security", 100}, {"years", 100},     {"now", 100},        {"them", 100},
    {"any", 100},    {"since", 100},     {"so", 100},       {"could", 100},     {"war", 100},        {"deal", 100},
    {"three", 100},  {"because", 100},   {"him", 100},      {"through", 100},   {"those", 100},      {"police", 100},
    {"before", 100}, {"officials", 100}, {"peace", 100},    {"release", 80},    {"agreement", 80},   {"back", 80},
    {"told", 80},    {"between", 80},    {"made", 80},      {"only", 80},       {"say", 80},         {"while", 80}};

}  // namespace

WordWeights::WordWeights(const gazetteer::Tables& tables) : place_(tables.vocabulary_count(), kNone) {
  for (gazetteer::WordId w = 0; w < gazetteer::kFirstWord; ++w)
    set(w, w >= gazetteer::kDayNumber && w <= gazetteer::kDecade ? kOfNumber : kOfShape);
  for (const char* name : {"determiner", "preposition", "conjunction", "auxiliary", "pronoun", "adverb", "be"}) {
    const gazetteer::ClassId id = tables.class_id(name);
    if (id == gazetteer::kNoClass) continue;
    for (const gazetteer::ClassMember m : tables.words_of(id)) {
      if (m.word >= gazetteer::kFirstWord) set(m.word, kOfFunction);
    }
  }
  for (const Common& common : kCommon) {
    const gazetteer::WordId w = tables.find_word(common.word);
    if (w >= gazetteer::kFirstWord) set(w, common.count);
  }
}

void WordWeights::set(gazetteer::WordId word, std::uint32_t weight) {
  if (word >= place_.size()) return;
  if (place_[word] == kNone) {
    place_[word] = static_cast<std::uint16_t>(words_.size());
    words_.push_back({word, weight});
  }
  words_[place_[word]].weight = weight;
}

}  // namespace parley::grammar
