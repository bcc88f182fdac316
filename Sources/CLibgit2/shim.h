// What Swift cannot import: libgit2's variadic options, and what glibc declares for GNU alone.
#ifndef CLIBGIT2_SHIM_H
#define CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <spawn.h>

static inline int bangkom_git_enable_fsync(int is_enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, is_enabled);
}

// Extensions that change nothing for us: per-worktree settings (which we read ourselves), and
// objects that must not be deleted (we never delete one).
static inline int bangkom_git_accept_harmless_extensions(void) {
  const char *names[] = {"worktreeconfig", "preciousobjects"};
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, (size_t)2);
}

static inline int bangkom_git_validate_owner(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int pipe2(int *, int);

static inline int bangkom_spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

int syncfs(int);

// Declared by glibc for GNU alone.
static inline int bangkom_synchronize(int descriptor) {
  return syncfs(descriptor);
}

static inline int bangkom_pipe(int *ends, int flags) {
  return pipe2(ends, flags);
}

#endif
