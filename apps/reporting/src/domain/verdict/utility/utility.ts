/**
 * What a comparison with base says of an ability.
 * `kept`: the interval of the loss lies wholly below the margin. `lost`: it lies wholly above. `open`: neither.
 * `unscored`: kept or lost, but no longer when what is missing or could not be scored is counted the other way.
 */
export type Utility = 'kept' | 'lost' | 'open' | 'unscored';
