/** What the editor begins with where there is nothing to begin from. */
export const blankSpec = `# What every key means is told in docs/study-spec.md. Ctrl-Space shows what fits.
version: 1
name: my-study
backbone: smollm2-135m-instruct
structure: alttrain
teacher: template
`;
