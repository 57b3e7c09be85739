// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fingerprint.h"

#include <xxhash.h>

namespace dateline {

Fingerprint fingerprintOf(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

Fingerprint FingerprintMaker::take() {
    const Fingerprint result = fingerprintOf(m_bytes);
    m_bytes.clear();
    return result;
}

} // namespace dateline
