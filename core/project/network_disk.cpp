// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/network_disk.h"

#include <algorithm>
#include <array>

#include <sys/vfs.h>

namespace dateline::project {

bool isOnNetworkDisk(const std::string& path) {
    // statfs(2): NFS, SMB, CIFS, SMB2, Coda, AFS, 9P, Ceph, and FUSE, which may be any of them.
    constexpr std::array<std::uint32_t, 9> magics{0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x73757245,
                                                  0x5346414f, 0x01021997, 0x00c36400, 0x65735546};
    struct statfs disk {};
    if (::statfs(path.c_str(), &disk) != 0) return false;
    return std::find(magics.begin(), magics.end(), static_cast<std::uint32_t>(disk.f_type)) != magics.end();
}

} // namespace dateline::project
