/** What a scene of advertising is called. */

const WHOLE_SHOP = /全站/;
/** A page may print the scene's number alone. */
const NUMBER = /^\d+$/;

export const isUnnamed = (scene: string): boolean => NUMBER.test(scene);

/** Whether clicks of a scene tell a product's pictures apart: 全站推广 chooses whom to show what, and a bare number does not say which scene it is. */
export const isTestScene = (scene: string): boolean => !WHOLE_SHOP.test(scene) && !isUnnamed(scene);
