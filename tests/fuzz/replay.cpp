// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer does with -runs=0, for every compiler: fuzz_NAME FOLDER… runs the target on each file of the corpus, and
// on each of its beginnings and ends.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void runOn(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

/// Whole, and cut at some fifty places from either side.
void replay(const std::string& bytes) {
    runOn(bytes);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / 50);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        runOn(bytes.substr(0, at));
        runOn(bytes.substr(at));
    }
}

} // namespace

int main(int argc, char** argv) {
    int files = 0;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            std::ifstream file(entry.path(), std::ios::binary);
            replay({std::istreambuf_iterator<char>(file), {}});
            ++files;
        }
    std::printf("%d files of the corpus\n", files);
    return files > 0 ? 0 : 1;
}
