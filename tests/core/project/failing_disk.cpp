// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/failing_disk.h"

#include <sqlite3.h>

#include <limits>

namespace dateline::testing {

namespace {

struct State {
    int callsLeft = std::numeric_limits<int>::max();
    DiskFailure failure = DiskFailure::full;
    bool failed = false;
};
State state;

/// What SQLite has of an open file; the real one lies right behind.
struct File {
    sqlite3_file base;
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }
sqlite3_vfs* realDisk(sqlite3_vfs* disk) { return static_cast<sqlite3_vfs*>(disk->pAppData); }

bool refuses(bool isSync) {
    if (state.callsLeft > 0) {
        --state.callsLeft;
        return false;
    }
    const bool refused = isSync == (state.failure == DiskFailure::failingSync);
    state.failed = state.failed || refused;
    return refused;
}

int closeFile(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
int readFile(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
    return real(f)->pMethods->xRead(real(f), to, size, at);
}
int writeFile(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
    if (!refuses(false)) return real(f)->pMethods->xWrite(real(f), from, size, at);
    if (state.failure == DiskFailure::full) return SQLITE_FULL;
    real(f)->pMethods->xWrite(real(f), from, size / 2, at);
    return SQLITE_IOERR_WRITE;
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size) { return real(f)->pMethods->xTruncate(real(f), size); }
int syncFile(sqlite3_file* f, int flags) {
    return refuses(true) ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), flags);
}
int sizeOfFile(sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); }
int lockFile(sqlite3_file* f, int kind) { return real(f)->pMethods->xLock(real(f), kind); }
int unlockFile(sqlite3_file* f, int kind) { return real(f)->pMethods->xUnlock(real(f), kind); }
int checkReserved(sqlite3_file* f, int* result) { return real(f)->pMethods->xCheckReservedLock(real(f), result); }
int control(sqlite3_file* f, int what, void* argument) {
    return real(f)->pMethods->xFileControl(real(f), what, argument);
}
int sectorSize(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
int traits(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
int mapShared(sqlite3_file* f, int page, int size, int extend, void volatile** memory) {
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, memory);
}
int lockShared(sqlite3_file* f, int offset, int n, int flags) {
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}
void sharedBarrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
int unmapShared(sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

const sqlite3_io_methods methods = {2,          closeFile, readFile,   writeFile,     truncateFile, syncFile,
                                    sizeOfFile, lockFile,  unlockFile, checkReserved, control,      sectorSize,
                                    traits,     mapShared, lockShared, sharedBarrier, unmapShared,  nullptr,
                                    nullptr};

int openFile(sqlite3_vfs* disk, const char* name, sqlite3_file* f, int flags, int* outFlags) {
    const int code = realDisk(disk)->xOpen(realDisk(disk), name, real(f), flags, outFlags);
    f->pMethods = real(f)->pMethods != nullptr ? &methods : nullptr;
    return code;
}
int removeFile(sqlite3_vfs* disk, const char* name, int sync) {
    return realDisk(disk)->xDelete(realDisk(disk), name, sync);
}

sqlite3_vfs made() {
    sqlite3_vfs* base = sqlite3_vfs_find(nullptr);
    sqlite3_vfs disk = *base; // what is not replaced below does not look at the file system it is called on
    disk.zName = "failing";
    disk.pAppData = base;
    disk.pNext = nullptr;
    disk.szOsFile = static_cast<int>(sizeof(File)) + base->szOsFile;
    disk.xOpen = openFile;
    disk.xDelete = removeFile;
    return disk;
}

sqlite3_vfs& disk() {
    static sqlite3_vfs made = testing::made();
    return made;
}

} // namespace

FailingDisk::FailingDisk() { sqlite3_vfs_register(&disk(), 1); }

FailingDisk::~FailingDisk() {
    work();
    sqlite3_vfs_register(realDisk(&disk()), 1);
    sqlite3_vfs_unregister(&disk());
}

void FailingDisk::failAfter(int calls, DiskFailure failure) { state = {calls, failure, false}; }

void FailingDisk::work() { state.callsLeft = std::numeric_limits<int>::max(); }

bool FailingDisk::hasFailed() { return state.failed; }

} // namespace dateline::testing
