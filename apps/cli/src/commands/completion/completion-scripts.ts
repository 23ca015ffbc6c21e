/** Shells that can be told how to complete a line. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Each asks the program itself, so that a new command needs no new script. */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `# Completion of retrace. Put this into ~/.bashrc: eval "$(retrace completion bash)"
_retrace() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ':files' ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    COMPREPLY+=("$line")
  done < <("\${COMP_WORDS[0]}" __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _retrace retrace
`,
  zsh: `#compdef retrace
# Completion of retrace. Put this into ~/.zshrc, after compinit: eval "$(retrace completion zsh)"
_retrace() {
  local -a found
  found=("\${(@f)$("\${words[1]}" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ "\${found[1]}" == ':files' ]]; then
    _files
  elif [[ -n "\${found[1]}" ]]; then
    compadd -a found
  fi
}
compdef _retrace retrace
`,
  fish: `# Completion of retrace. Put this into ~/.config/fish/config.fish: retrace completion fish | source
function __retrace_complete
  set -l line (commandline -opc) (commandline -ct)
  set -l found ($line[1] __complete -- $line[2..-1] 2>/dev/null)
  if test "$found[1]" = ':files'
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c retrace -f -a '(__retrace_complete)'
`,
};

export function completionScript(shell: Shell): string {
  return scripts[shell];
}
