// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/reading.h"

#include "core/time/period.h"

namespace dateline::temporal {

std::string Published::value() const {
    if (!when || !when->isExactDay()) return {};
    return timexValue(*when);
}

std::string_view nameOf(DatingBasis basis) {
    switch (basis) {
    case DatingBasis::stated:
        return "stated";
    case DatingBasis::metadata:
        return "metadata";
    case DatingBasis::given:
        return "given";
    case DatingBasis::inferred:
        return "inferred";
    case DatingBasis::unknown:
        break;
    }
    return "unknown";
}

std::string_view nameOf(TimexType type) {
    switch (type) {
    case TimexType::date:
        return "DATE";
    case TimexType::time:
        return "TIME";
    case TimexType::duration:
        return "DURATION";
    case TimexType::set:
        break;
    }
    return "SET";
}

} // namespace dateline::temporal
