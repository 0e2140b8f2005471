// Numbers for strings of bytes, in the order in which they first come. Private to the grammar room.
#ifndef PARLEY_GRAMMAR_INTERNER_H_
#define PARLEY_GRAMMAR_INTERNER_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace parley::grammar {

class Interner {
 public:
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(keys_.size()); }

  std::string_view key(std::uint32_t number) const noexcept {
    return std::string_view(bytes_).substr(keys_[number].begin, keys_[number].length);
  }
  /// The number of `key`: size() as it was before where the key is new.
  std::uint32_t number(std::string_view key) {
    const std::uint64_t hash = hash_of(key);
    std::size_t at = place_of(hash);
    for (; slots_[at] != kFree; at = (at + 1) & (slots_.size() - 1)) {
      const Key& known = keys_[slots_[at]];
      if (known.hash == hash && this->key(slots_[at]) == key) return slots_[at];
    }
    const std::uint32_t fresh = size();
    slots_[at] = fresh;
    keys_.push_back({hash, bytes_.size(), key.size()});
    bytes_.append(key);
    if (2 * keys_.size() >= slots_.size()) widen();
    return fresh;
  }

 private:
  struct Key {
    std::uint64_t hash = 0;
    std::size_t begin = 0, length = 0;  ///< in bytes_
  };
  static constexpr std::uint32_t kFree = 0xFFFFFFFFu;

  static std::uint64_t hash_of(std::string_view key) noexcept {
    std::uint64_t h = key.size(), chunk = 0;
    if (key.size() < sizeof chunk) {
      for (const char c : key) chunk = chunk << 8 | static_cast<unsigned char>(c);
      return mixed(h, chunk);
    }
    for (std::size_t at = 0; at + sizeof chunk < key.size(); at += sizeof chunk) {
      std::memcpy(&chunk, key.data() + at, sizeof chunk);
      h = mixed(h, chunk);
    }
    std::memcpy(&chunk, key.data() + key.size() - sizeof chunk, sizeof chunk);  // some bytes twice
    return mixed(h, chunk);
  }
  static std::uint64_t mixed(std::uint64_t hash, std::uint64_t chunk) noexcept {
    hash = (hash ^ chunk) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
  }
  std::size_t place_of(std::uint64_t hash) const noexcept {
    return static_cast<std::size_t>(hash) & (slots_.size() - 1);
  }
  void widen() {
    slots_.assign(2 * slots_.size(), kFree);
    for (std::uint32_t k = 0; k < size(); ++k) {
      std::size_t at = place_of(keys_[k].hash);
      while (slots_[at] != kFree) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = k;
    }
  }

  std::string bytes_;  ///< of all keys
  std::vector<Key> keys_;
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(512, kFree);
};

}  // namespace parley::grammar

#endif  // PARLEY_GRAMMAR_INTERNER_H_
